using System;
using System.Globalization;
using System.Text;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>
/// What the alias of an interface of ours says: whose it is, and what the kernel's settings were before it was made. So the run after a
/// killed one, or <c>--clean</c>, knows both, and the record is gone as soon as it means nothing any more.
/// </summary>
/// <param name="Owner">The site and the node.</param>
/// <param name="Before">The settings.</param>
internal readonly record struct OwnLinkMark(string Owner, SettingsBefore Before)
{
    // IFALIASZ of linux/if.h, less the null byte.
    private const int MostBytes = 255;
    private const string Start = "kaconf ", Middle = ", arp_ignore arp_filter all.rp_filter default.rp_filter before: ", Unknown = "-";

    /// <summary>Reads an alias; null = it is not one of ours.</summary>
    public static OwnLinkMark? Read(string alias)
    {
        int middle = alias.IndexOf(Middle, StringComparison.Ordinal);
        if (middle < Start.Length || !alias.StartsWith(Start, StringComparison.Ordinal)) return null;
        string[] words = alias[(middle + Middle.Length)..].Split(' ');
        return words.Length == 4
            ? new(alias[Start.Length..middle], new(Number(words[0]), Number(words[1]), Number(words[2]), Number(words[3])))
            : null;
    }

    /// <summary>Whether an alias is one of this owner's.</summary>
    public static bool IsOf(string alias, string owner) => alias.Length > 0 && Read(alias) is { } mark && mark.Owner == Cut(owner);

    /// <summary>The alias.</summary>
    public override string ToString() =>
        $"{Start}{Cut(Owner)}{Middle}{Text(Before.ArpIgnore)} {Text(Before.ArpFilter)} {Text(Before.AllReversePath)} {Text(Before.DefaultReversePath)}";

    // As it fits into an alias.
    private static string Cut(string owner)
    {
        int most = MostBytes - Start.Length - Middle.Length - "2147483647 2147483647 2147483647 2147483647".Length;
        while (Encoding.UTF8.GetByteCount(owner) > most) owner = owner[..^1];
        return owner;
    }

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
}

/// <summary>Settings of net.ipv4.conf before we changed them; null = we did not.</summary>
/// <param name="ArpIgnore">Of the parent.</param>
/// <param name="ArpFilter">Of the parent.</param>
/// <param name="AllReversePath">rp_filter of <c>all</c>.</param>
/// <param name="DefaultReversePath">rp_filter of <c>default</c>.</param>
internal readonly record struct SettingsBefore(int? ArpIgnore, int? ArpFilter, int? AllReversePath, int? DefaultReversePath);
