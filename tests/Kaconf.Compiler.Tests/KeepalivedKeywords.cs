using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Compiler.Tests;

/// <summary>The list of what keepalived knows: keepalived-keywords.tsv, a row for each word in each place, drawn from its newest source.</summary>
internal static class KeepalivedKeywords
{
    /// <summary>Block path, word, and whether 2.2.7 knows it; no rows of the language around the keywords, and no entries.</summary>
    public static IReadOnlyList<(string Block, string Word, bool InOld)> All { get; } =
        [.. File.ReadLines(Path.Combine(Folders.Repository, "tests", "Kaconf.Compiler.Tests", "keepalived-keywords.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1], columns[2] == "y"))
            .Where(row => row.Item1 is not ("(lexical)" or "(scripts)") && row.Item2[0] is not ('<' or '('))];
}
