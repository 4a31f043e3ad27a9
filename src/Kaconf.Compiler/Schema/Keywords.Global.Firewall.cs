using System.Collections.Generic;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Firewall rules in <c>global_defs</c>.</summary>
public static class GlobalFirewallKeywords
{
    private static readonly WholeArg ChainPriority = new(int.MinValue, int.MaxValue);

    public static readonly Keyword<string> Table = new("nftables", new TextArg("the name of a table") { Bare = "keepalived", MayBeEmpty = true }, "", "The table of nftables for rules of VRRP; its name may be left out.")
    {
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<long> Priority = new("nftables_priority", ChainPriority, -1, "The priority of the chains in that table; it counts below nftables only.");
    public static readonly Keyword<bool> ByIndex = new("nftables_ifindex", Flag, false, "Match link-local addresses by the number of the interface, not by its name.");
    public static readonly Keyword<bool> Counters = new("nftables_counters", Flag, false, "Count what the rules match.");

    public static readonly Keyword<string> IpvsTable = new("nftables_ipvs", new TextArg("the name of a table") { Bare = "keepalived_ipvs", MayBeEmpty = true }, "", "The table of nftables that gives the entries of virtual_server_group their marks; its name may be left out.")
    {
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<long> IpvsPriority = new("nftables_ipvs_priority", ChainPriority, -1, "The priority of the chains in that table.");
    public static readonly Keyword<long> IpvsFirstMark = new("nftables_ipvs_start_fwmark", AtLeastOne, 1000, "The first mark that is given.");

    public static readonly Keyword<EquatableArray<string>> Chains = new("vrrp_iptables", new WordsArg("one or two names of chains") { Maximum = 2 }, default, "Chains of iptables for rules of VRRP: for what comes in and what goes out; the rules go to the table keepalived of nftables instead.")
    {
        Repeated = Repeated.FirstWins,
        Instead = "write 'nftables'",
    };

    public static readonly Keyword<EquatableArray<string>> Sets = new("vrrp_ipsets", new WordsArg("up to six names of sets") { Maximum = 6 }, default, "Sets for the rules of vrrp_iptables; the word alone turns sets off. In nftables it changes nothing.")
    {
        Instead = "write 'nftables', which has sets of its own",
    };

    internal static IReadOnlyList<Keyword> All => [Table, Priority, ByIndex, Counters, IpvsTable, IpvsPriority, IpvsFirstMark, Chains, Sets];
}
