using System.Collections.Generic;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>The settings outside every block.</summary>
public static class RootKeywords
{
    public static readonly Keyword<string> Instance = new("instance", new TextArg("a name") { MayBeEmpty = true }, "", "Tells several keepalived on one machine apart: in names of files and in the log.") { NotYet = Features.ProcessControl, Repeated = Repeated.FirstWins };
    public static readonly Keyword<string> NetNamespace = new("net_namespace", new TextArg("the name of a network namespace") { MayBeEmpty = true }, "", "Run in a network namespace.") { Repeated = Repeated.FirstWins, Unset = "that of the machine" };

    public static readonly Keyword<string> NetNamespaceIpvs = new("net_namespace_ipvs", new TextArg("the name of a network namespace") { MayBeEmpty = true, Bare = "" }, "", "The network namespace of IPVS; the word alone means that of the machine.")
    {
        Repeated = Repeated.FirstWins,
        Inherits = () => NetNamespace,
        Unset = "that of the machine",
    };

    public static readonly Keyword<bool> NamespaceWithIpsets = new("namespace_with_ipsets", Flag, false, "Use ipsets inside a network namespace.") { NoEffect = "the sets of nftables are those of its own namespace in any case" };
    public static readonly Keyword<bool> UsePidDirectory = new("use_pid_dir", Flag, false, "Keep the files with process ids in a folder of their own.") { NotYet = Features.ProcessControl };
    public static readonly Keyword<long> ChildWaitTime = new("child_wait_time", Unsigned, 5, "Seconds that the parent waits for its processes to end.") { NotYet = Features.ProcessControl };
    public static readonly Keyword<bool> LinkbeatUsePolling = new("linkbeat_use_polling", Flag, false, "Ask every interface for its link again and again, where the kernel does not tell.");

    internal static IReadOnlyList<Keyword> All =>
        [Instance, NetNamespace, NetNamespaceIpvs, NamespaceWithIpsets, UsePidDirectory, ChildWaitTime, LinkbeatUsePolling];
}
