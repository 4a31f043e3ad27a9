using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Lint;

/// <summary>Names findings so that they are known again after lines above them have come or gone.</summary>
/// <remarks>The code, the file, its node, the text of the line and its how-manieth such finding it is; no line number and no message.</remarks>
/// <param name="root">The folder that paths count from.</param>
internal sealed class Fingerprints(string root)
{
    // Fowler-Noll-Vo 1a with 64 bits: what is compared are a site's own lines, so nobody gains by a collision.
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;
    private readonly Dictionary<ulong, int> seen = [];

    /// <summary>The name of the next finding; call it for every finding of a run, in their order.</summary>
    /// <returns>16 hexadecimal digits, a colon and a number from 1.</returns>
    public string Next(Findings site, Diagnostic fault)
    {
        SourceText? text = site.TextOf(fault.Place.Path);
        ulong hash = Basis;
        Add(ref hash, fault.Code);
        Add(ref hash, PathOf(fault.Place.Path));
        Add(ref hash, site.NodeOf(fault.Place.Path) ?? "");
        foreach (string word in (text?.Lines.LineText(fault.Place.Start.Line) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(ref hash, word);
        int number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash:x16}:{number}");
    }

    /// <summary>A path as it counts from the root; what is no path stays.</summary>
    public string PathOf(string path) => path.StartsWith('<') ? path : Path.GetRelativePath(root, path);

    // A mark after each part: "a", "bc" is not "ab", "c".
    private static void Add(ref ulong hash, string part)
    {
        foreach (char c in part) hash = unchecked((hash ^ c) * Prime);
        hash = unchecked((hash ^ 0xFFFF) * Prime);
    }
}
