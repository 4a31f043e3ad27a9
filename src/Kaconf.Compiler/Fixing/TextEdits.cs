using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Fixing;

/// <summary>The edits of fixes, carried out together.</summary>
internal static class TextEdits
{
    /// <summary>The faults whose fixes can be carried out together: of two that meet, the first.</summary>
    public static IReadOnlyList<Diagnostic> Choose(IEnumerable<Diagnostic> faults)
    {
        Dictionary<string, List<TextSpan>> taken = [];
        List<Diagnostic> chosen = [];
        foreach (Diagnostic fault in faults)
        {
            if (fault.Fix is not { } fix || fix.Edits.Any(edit => IsTaken(taken, edit.Place))) continue;
            foreach (TextEdit edit in fix.Edits) taken[edit.Place.Path].Add(edit.Place.Span);
            chosen.Add(fault);
        }
        return chosen;
    }

    /// <summary>The site with the texts that the fixes make.</summary>
    public static SourceSet Apply(SourceSet sources, IReadOnlyList<Diagnostic> faults)
    {
        ILookup<string, TextEdit> edits = faults.SelectMany(fault => fault.Fix!.Edits).ToLookup(edit => edit.Place.Path);
        HashSet<string> unmarked = [.. faults.Where(fault => fault.Fix!.DropsByteOrderMark).Select(fault => fault.Place.Path)];
        SourceText Edited(SourceText text) => edits.Contains(text.Path) || unmarked.Contains(text.Path)
            ? new SourceText(text.Path, Apply(text.Content, edits[text.Path])) { IsLatin1 = text.IsLatin1, HasByteOrderMark = text.HasByteOrderMark && !unmarked.Contains(text.Path) }
            : text;
        return sources.With(Edited);
    }

    private static string Apply(string content, IEnumerable<TextEdit> edits)
    {
        StringBuilder text = new(content);
        foreach (TextEdit edit in edits.OrderByDescending(edit => edit.Place.Span.Start))
            text.Remove(edit.Place.Span.Start, edit.Place.Span.Length).Insert(edit.Place.Span.Start, edit.NewText);
        return text.ToString();
    }

    private static bool IsTaken(Dictionary<string, List<TextSpan>> taken, SourcePlace place)
    {
        if (!taken.TryGetValue(place.Path, out List<TextSpan>? spans)) taken[place.Path] = spans = [];
        TextSpan span = place.Span;
        return spans.Any(other => other.Start == span.Start || (other.Start < span.End && span.Start < other.End));
    }
}
