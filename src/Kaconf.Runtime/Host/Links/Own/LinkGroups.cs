using System;
using System.Globalization;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>The groups of interfaces by the names that iproute2 has for them.</summary>
internal static class LinkGroups
{
    /// <summary>The number of a group; null = the host knows no such name.</summary>
    public static uint? Find(string group)
    {
        if (TryRead(group, out uint number)) return number;
        foreach (string file in (string[])["/etc/iproute2/group", "/usr/share/iproute2/group"])
            foreach (string line in (SmallFile.Read(file) ?? "").Split('\n'))
                if (line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [{ } value, { } name, ..] && name == group && TryRead(value, out number)) return number;
        return null;
    }

    private static bool TryRead(string text, out uint number) => text.StartsWith("0x", StringComparison.Ordinal)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
