using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// The accounts of passwd(5) and group(5), read from those files: getpwnam(3) of a static binary would load the
/// shared objects of nsswitch.conf into it, which only works beside the very same version of the C library.
/// </summary>
internal static class Accounts
{
    /// <summary>An account's user and group number; null = there is none of this name.</summary>
    internal static (uint Uid, uint Gid)? User(string name) =>
        Find("/etc/passwd", name) is [_, _, var uid, var gid, ..] ? (Number(uid), Number(gid)) : null;

    /// <summary>A group's number; null = there is none of this name.</summary>
    internal static uint? Group(string name) => Find("/etc/group", name) is [_, _, var gid, ..] ? Number(gid) : null;

    /// <summary>The groups of an account as initgroups(3) finds them: its own first, then those that list it as a member.</summary>
    internal static uint[] GroupsOf(string user, uint own, string file = "/etc/group")
    {
        List<uint> groups = [own];
        foreach (string line in (SmallFile.Read(file) ?? "").Split('\n'))
        {
            if (line.Split(':') is not [_, _, var gid, var members, ..]) continue;
            if (Array.IndexOf(members.Split(','), user) >= 0 && !groups.Contains(Number(gid))) groups.Add(Number(gid));
        }
        return [.. groups];
    }

    private static string[]? Find(string file, string name)
    {
        foreach (string line in (SmallFile.Read(file) ?? "").Split('\n'))
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.Ordinal))
                return line.Split(':');
        return null;
    }

    private static uint Number(string digits) => uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        ? number
        : throw new FormatException($"/etc/passwd or /etc/group has '{digits}' where a number belongs");
}
