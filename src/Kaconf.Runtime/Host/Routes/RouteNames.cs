using System;
using System.Collections.Generic;
using System.Globalization;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>The names that this host gives to numbers of routes and rules: the files of iproute2, and /etc/protocols.</summary>
/// <param name="folders">Where iproute2 has its files, the first first.</param>
internal sealed class RouteNames(params string[] folders)
{
    private const int LargestFile = 1024 * 1024;

    private readonly Dictionary<string, Dictionary<string, uint>> files = [];

    /// <summary>The names that a node goes by.</summary>
    public static RouteNames OfNode(NodeConfig node) => new(node.Globals.IprouteEtcFolder, node.Globals.IprouteUsrFolder);

    /// <summary>The number that is meant.</summary>
    /// <exception cref="UnknownNameException">The host has no such name.</exception>
    public uint Of(NamedNumberConfig number, string file)
    {
        if (number.Name is not { } name) return number.Number;
        return Find(name, file) ?? throw new UnknownNameException($"no {name} in {file} of this host; add it there, or write its number");
    }

    /// <summary>The number of a name; null = the host has no such name.</summary>
    public uint? Find(string name, string file)
    {
        if (!files.TryGetValue(file, out Dictionary<string, uint>? names)) files.Add(file, names = Read(file));
        return names.TryGetValue(name, out uint found) ? found : null;
    }

    /// <summary>A number as these files have it; null = the text is none.</summary>
    public static uint? Number(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(isHex ? text[2..] : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;
    }

    private Dictionary<string, uint> Read(string file)
    {
        Dictionary<string, uint> names = [];
        if (file == "protocols") AddFile(names, "/etc/protocols", numberFirst: false);
        else foreach (string folder in folders) AddFile(names, $"{folder}/{file}", numberFirst: true);
        return names;
    }

    // Two words a line; of the same name in two files the first counts, as for ip-route(8).
    private static void AddFile(Dictionary<string, uint> names, string path, bool numberFirst)
    {
        foreach (string line in (SmallFile.Read(path, LargestFile) ?? "").Split('\n'))
        {
            int comment = line.IndexOf('#');
            string[] words = (comment < 0 ? line : line[..comment]).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2) continue;
            (string number, string name) = numberFirst ? (words[0], words[1]) : (words[1], words[0]);
            if (Number(number) is { } value) names.TryAdd(name, value);
        }
    }
}

/// <summary>A name of the configuration that the host does not know; the message says the way out.</summary>
internal sealed class UnknownNameException(string message) : Exception(message);
