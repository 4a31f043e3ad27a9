using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>What a host must have so that nothing but the text of a configuration can be at fault.</summary>
/// <param name="Links">Names of interfaces.</param>
/// <param name="Programs">Absolute paths of scripts and commands.</param>
/// <param name="Accounts">Users, each with a group of its name.</param>
internal sealed partial record HostNeeds(IReadOnlySet<string> Links, IReadOnlySet<string> Programs, IReadOnlySet<string> Accounts)
{
    private static readonly string[] UsualLinks = ["eth0", "eth1", "eth2", "eth3", "eth4", "eth5", "eth6", "eth7"];

    /// <summary>Reads them off the text, generously: a name too many does no harm.</summary>
    public static HostNeeds Of(Subject subject)
    {
        IEnumerable<byte[]> files = subject.Included.Select(file => file.Content).Prepend(subject.Content);
        string text = Comment().Replace(string.Join('\n', files.Select(Encoding.Latin1.GetString)).Replace("\r", "", StringComparison.Ordinal), "").Replace("${_PWD}", Subject.Folder, StringComparison.Ordinal);
        IEnumerable<string> links = All(text, NamedLink()).Concat(All(text, LinkLike())).Where(name => LinkName().IsMatch(name) && name != "lo");
        IEnumerable<string> accounts = Account().Matches(text).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value }).Where(name => AccountName().IsMatch(name));
        return new HostNeeds(
            new SortedSet<string>(UsualLinks.Concat(links), StringComparer.Ordinal),
            new SortedSet<string>(All(text, Program()).Select(Locate).OfType<string>(), StringComparer.Ordinal),
            new SortedSet<string>(accounts, StringComparer.Ordinal));
    }

    public override string ToString() => string.Join('\n', Links.Concat(Programs).Concat(Accounts));

    private static IEnumerable<string> All(string text, Regex pattern) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    private static string? Locate(string word) =>
        !PlainPath().IsMatch(word) || word.Contains("/../", StringComparison.Ordinal) || word.EndsWith('/') ? null
        : word.StartsWith('/') ? word
        : word.Contains('/', StringComparison.Ordinal) ? null : $"/usr/bin/{word}";

    [GeneratedRegex("[#!].*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=^|\s)(?:interface|dev|lvs_sync_daemon\w*|track_interface\s*{)\s+([^\s{}]+)")]
    private static partial Regex NamedLink();

    [GeneratedRegex(@"(?<!(?:use_vmac|use_ipvlan)\s+)(?<![\w.:/@-])((?:eth|en|em|wl|bond|br|vlan|veth|macvlan|lacp|team|dummy|tun|tap|wg|vrf|port|lan|wan)[A-Za-z0-9_.-]*)(?![\w/:@])")]
    private static partial Regex LinkLike();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.@-]{0,14}$")]
    private static partial Regex LinkName();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:script|notify(?:_(?!fifo\b)\w+)?|\w+_fifo_script|misc_path|quorum_up|quorum_down|startup_script|shutdown_script)[ \t]+[""']*([^\s""']+)")]
    private static partial Regex Program();

    [GeneratedRegex(@"^[A-Za-z0-9_./+-]+$")]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"(?<=^|\n)[ \t]*(?:(?:user|script_user)|\w+[ \t]+""[^""\n]*"")[ \t]+:?([^\s:]+)(?:(?:[ \t]+:?|:)(\S+))?")]
    private static partial Regex Account();

    [GeneratedRegex("^[a-z_][a-z0-9_-]*$")]
    private static partial Regex AccountName();
}
