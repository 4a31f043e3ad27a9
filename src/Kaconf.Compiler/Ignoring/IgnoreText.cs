using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Ignoring;

/// <summary>The words of one comment: <c># kaconf: ignore CODE[,CODE…] REASON</c>.</summary>
internal static class IgnoreText
{
    /// <summary>What makes a comment one for Kaconf.</summary>
    public const string Mark = "kaconf:";

    private const string Form = "expected: # kaconf: ignore KAC2004 REASON";

    /// <summary>Reads a comment.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="comment">Blanks, the comment character and all up to the end of the line.</param>
    /// <param name="covered">What it is about.</param>
    /// <param name="bag">Takes what is wrong with it.</param>
    public static IEnumerable<IgnoreComment> Read(SourceText source, TextSpan comment, TextSpan covered, DiagnosticBag bag)
    {
        List<TextSpan> words = Words(source.Content, comment);
        SourcePlace At(TextSpan span) => SourcePlace.Of(source, span);
        string Text(int word) => source.Content.Substring(words[word].Start, words[word].Length);
        if (words.Count == 0 || !Text(0).StartsWith(Mark, StringComparison.Ordinal)) yield break;
        TextSpan all = TextSpan.FromBounds(words[0].Start, words[words.Count - 1].End);
        if (words.Count < 3 || Text(0) != Mark || Text(1) != "ignore")
        {
            bag.Report(IgnoreCodes.Unreadable, At(all), $"this comment for Kaconf cannot be read; {Form}");
            yield break;
        }
        if (words.Count == 3)
        {
            bag.Report(IgnoreCodes.Unreadable, At(words[2]), $"no reason is given, so nothing is ignored; write after {Text(2)} why it is right here");
            yield break;
        }
        int start = words[2].Start;
        foreach (string id in Text(2).Split(','))
        {
            SourcePlace place = At(new TextSpan(start, id.Length));
            start += id.Length + 1;
            if (Catalogue.Find(id) is { } code) yield return new IgnoreComment(code, place, covered, At(comment));
            else if (id.Length == 0) bag.Report(IgnoreCodes.Unreadable, place, $"a code is missing beside the comma, which has no blank around it; {Form}");
            else bag.Report(IgnoreCodes.Unreadable, place, $"{TextFaults.Quote(id)} is no code; {Form}");
        }
    }

    private static List<TextSpan> Words(string text, TextSpan comment)
    {
        List<TextSpan> words = [];
        for (int i = comment.Start; i < comment.End;)
        {
            int start = i;
            while (i < comment.End && !IsBetween(text[i], words.Count == 0)) i++;
            if (i > start) words.Add(TextSpan.FromBounds(start, i));
            else i++;
        }
        return words;
    }

    private static bool IsBetween(char c, bool before) => char.IsWhiteSpace(c) || (before && c is '#' or '!');
}
