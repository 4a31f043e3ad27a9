using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Text;

namespace Kaconf.Fuzz;

/// <summary>The texts that cases are made from.</summary>
public static class FuzzSeeds
{
    // Longer ones leave no room for more; one case of the project makes as many lines as are allowed, and its mutants would take minutes.
    private const int Longest = 24_000;
    private const string Endless = "too-much-repetition";

    /// <summary>The configurations below folders, the same ones in the same order every time; a folder that is not there has none.</summary>
    public static IReadOnlyList<string> Load(params IEnumerable<string> folders) =>
    [
        .. from folder in folders
           where Directory.Exists(folder)
           from path in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where Path.GetExtension(path) is ".conf" or ".inc" && !path.Contains(Endless, StringComparison.Ordinal)
           let text = SourceText.FromBytes(path, File.ReadAllBytes(path)).Content
           where text.Length <= Longest
           select text,
    ];
}
