using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Cli.Facts;

/// <summary>The accounts, or groups, of the machine: passwd(5), group(5).</summary>
/// <param name="Names">By their numbers.</param>
/// <param name="IsComplete">Whether they come from nowhere else.</param>
internal sealed record AccountList(IReadOnlyDictionary<uint, string> Names, bool IsComplete)
{
    // nsswitch.conf(5), nss-systemd(8): what adds no account of people or daemons that commands run as.
    private static readonly string[] Local = ["files", "compat", "systemd"];

    /// <summary>Those of a database, "passwd" or "group".</summary>
    public static AccountList Read(string database)
    {
        Dictionary<uint, string> names = [];
        foreach (string[] parts in Lines($"/etc/{database}").Select(static line => line.Split(':')))
            if (parts.Length > 2 && uint.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out uint number)) names.TryAdd(number, parts[0]);
        string? sources = Lines("/etc/nsswitch.conf").FirstOrDefault(line => line.StartsWith(database + ":", StringComparison.Ordinal));
        string[] words = sources is null ? [] : sources[(database.Length + 1)..].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return new AccountList(names, words.TakeWhile(static word => !word.StartsWith('#')).All(word => word.StartsWith('[') || Local.Contains(word)));
    }

    /// <summary>The name of a number, else its digits.</summary>
    public string NameOf(uint number) => Names.TryGetValue(number, out string? name) ? name : number.ToString(CultureInfo.InvariantCulture);

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
