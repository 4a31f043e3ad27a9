using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Reference;

/// <summary>The pages docs/keywords.md and docs/compatibility.md, made from the schema.</summary>
public static class ReferencePages
{
    private const string Made = "<!-- made from the keyword tables by the compiler's tests: KACONF_UPDATE=1 rewrites it -->\n";

    /// <summary>docs/keywords.md: every keyword with its value and default.</summary>
    public static string Keywords()
    {
        StringBuilder page = new();
        page.Append("# Keywords\n\n").Append(Made);
        page.Append("""

            Every keyword of keepalived.conf, block by block: what follows it, and the value where the file gives none. `kaconf explain KEYWORD`
            shows the same in the terminal. What Kaconf does with each is in [compatibility.md](compatibility.md).
            *new*: keepalived 2.2.7 does not know it. An indented word stands inside the value of the keyword above it.

            """.Replace("\r", ""));
        page.Append("\n## The language around the keywords\n\n| form | meaning |\n|---|---|\n");
        foreach (LanguageForm form in LanguageForms.All) page.Append($"| `{form.Form}` | {Cell(form.Doc)}{(form.IsNew ? " *new*" : "")} |\n");
        foreach (IGrouping<string, KeywordEntry> block in Blocks())
        {
            page.Append($"\n## {Title(block.Key)}\n\n| keyword | value | default | meaning |\n|---|---|---|---|\n");
            foreach (KeywordEntry entry in block) page.Append(Row(entry));
        }
        return page.ToString();
    }

    /// <summary>docs/compatibility.md: what is supported, has no effect, or is not there yet.</summary>
    public static string Compatibility()
    {
        List<KeywordEntry> all = [.. KeywordEntry.All()];
        StringBuilder page = new();
        page.Append("# Compatibility\n\n").Append(Made);
        page.Append("""

            Every keyword of keepalived.conf is read and checked. What a site built today does with it:
            **supported**, it acts on it; **no effect**, as in keepalived; **not yet**, it is checked and carried along, and the build
            warns (KAC1002) that the site does not act on it.


            """.Replace("\r", ""));
        page.Append("| | keywords and words |\n|---|---|\n");
        page.Append($"| supported | {all.Count(entry => entry.Support == Support.Supported)} |\n");
        page.Append($"| no effect | {all.Count(entry => entry.Support == Support.NoEffect)} |\n");
        foreach (IGrouping<string, KeywordEntry> feature in all.Where(entry => entry.Support == Support.NotYet).GroupBy(entry => entry.NotYet!).OrderBy(group => group.Key, System.StringComparer.Ordinal))
            page.Append($"| not yet: {feature.Key} | {feature.Count()} |\n");
        page.Append("\nThe language around the keywords (definitions, conditions, `~SEQ`, `~LST`, `include`, quotes, escapes, comments) is supported as a whole.\n");
        foreach (IGrouping<string, KeywordEntry> block in Blocks())
        {
            page.Append($"\n## {Title(block.Key)}\n\n| keyword | |\n|---|---|\n");
            foreach (KeywordEntry entry in block) page.Append($"| {Name(entry)} | {State(entry)} |\n");
        }
        return page.ToString();
    }

    // Choices that their keyword's value lists already need no line of their own.
    private static IEnumerable<IGrouping<string, KeywordEntry>> Blocks() => KeywordEntry.All()
        .Where(entry => entry.Word is null || (entry.Row is not Alias && (entry.Doc.Length + entry.Expected.Length > 0 || entry.Support != new KeywordEntry(entry.Path, entry.Row, null, entry.NotYet).Support)))
        .GroupBy(OwnBlock);

    // The words of a keyword stand below it in the table of its block.
    private static string OwnBlock(KeywordEntry entry)
    {
        bool ofKeyword = entry.Word is not null && entry.Path.EndsWith(entry.Row.Name, System.StringComparison.Ordinal);
        if (!ofKeyword) return entry.Path;
        int cut = entry.Path.LastIndexOf('/');
        return cut < 0 ? "(root)" : entry.Path.Substring(0, cut);
    }

    private static string Title(string path) => path == "(root)" ? "Outside every block" : $"`{path}`";

    private static string Row(KeywordEntry entry)
    {
        List<string> notes = [];
        if (entry.Doc.Length > 0) notes.Add(entry.Doc);
        if (entry.NoEffect is { } reason) notes.Add($"No effect: {reason}.");
        if (entry.Instead is { } instead) notes.Add($"Deprecated: {instead}.");
        if (entry.IsNew) notes.Add("*new*");
        return $"| {Name(entry)} | {Cell(entry.Expected)} | {Cell(entry.Default)} | {Cell(string.Join(" ", notes))} |\n";
    }

    private static string Name(KeywordEntry entry) => (entry.Word is null ? "" : "&nbsp;&nbsp;&nbsp;") + $"`{entry.Name}`";

    private static string State(KeywordEntry entry) => entry.Support switch
    {
        Support.Supported => "supported",
        Support.NoEffect => "no effect",
        _ => $"not yet: {entry.NotYet}",
    };

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;");
}
