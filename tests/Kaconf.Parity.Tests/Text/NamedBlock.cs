using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>Which block a message without a line is about.</summary>
internal static partial class NamedBlock
{
    /// <summary>The pattern of the line that opens the block, or null when the message names none.</summary>
    public static Regex? Header(string message) =>
        Of(Instance().Match(message), "vrrp_instance") ?? Of(Group().Match(message), "vrrp_sync_group") ?? Service(message);

    private static Regex? Of(Match match, string kind) => match.Success ? Header(kind, match.Groups["name"].Value) : null;

    private static Regex Header(string kind, params string[] words) => new($@"^\s*{kind}\s+{string.Join(@"\s+", words.Select(Regex.Escape))}(?![\w.-])");

    private static Regex? Service(string message) =>
        Address().Match(message) is { Success: true } address ? Header("virtual_server", address.Groups["ip"].Value, address.Groups["port"].Value)
        : Mark().Match(message) is { Success: true } mark ? Header("virtual_server", "fwmark", mark.Groups["mark"].Value)
        : GroupService().Match(message) is { Success: true } group ? Header("virtual_server", "group", group.Groups["name"].Value) : null;

    [GeneratedRegex(@"^\((?<name>[^()\s]+)\)")]
    private static partial Regex Instance();

    [GeneratedRegex(@"[Ss]ync group (?<name>[^\s,]+)")]
    private static partial Regex Group();

    [GeneratedRegex(@"\[(?<ip>[0-9a-f:.]+)\]:(?:tcp|udp|sctp|none):(?<port>\d+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"FWM (?<mark>\d+)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[(?<name>[^\]\s]+)\]:0")]
    private static partial Regex GroupService();
}
