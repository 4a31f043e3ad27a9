using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>The places in a file of one thing that is told once: the first of them with its words, and how many there are.</summary>
/// <param name="text">The words of the place.</param>
/// <param name="place">A place.</param>
internal sealed class Occurrences(string text, SourcePlace place)
{
    private readonly HashSet<int> offsets = [place.Span.Start];

    /// <summary>The words of the first place.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The first place.</summary>
    public SourcePlace First { get; private set; } = place;

    /// <summary>How many places there are beside the first.</summary>
    public int More => offsets.Count - 1;

    /// <summary>Notes a place under a key; one that several nodes read counts once.</summary>
    public static void Note<TKey>(Dictionary<TKey, Occurrences> known, TKey key, string text, SourcePlace place)
        where TKey : notnull
    {
        if (known.TryGetValue(key, out Occurrences? places)) places.Add(text, place);
        else known.Add(key, new Occurrences(text, place));
    }

    private void Add(string text, SourcePlace place)
    {
        if (place.Span.Start < First.Span.Start) (Text, First) = (text, place);
        offsets.Add(place.Span.Start);
    }
}
