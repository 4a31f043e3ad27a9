using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>IPVS and its checkers in <c>global_defs</c>.</summary>
public static class GlobalLvsKeywords
{
    public static readonly Keyword<LvsTimeoutsValue> Timeouts = new("lvs_timeouts", new LvsTimeoutsArg(), new LvsTimeoutsValue(), "How long IPVS keeps idle connections; 0 leaves the kernel's.") { Unset = "the kernel's" };
    public static readonly Keyword<SyncDaemonValue?> SyncDaemon = new("lvs_sync_daemon", new SyncDaemonArg(), null, "Tell the other node the connections of IPVS.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<bool> Flush = new("lvs_flush", Flag, false, "Remove every virtual server of the kernel at the start.");

    public static readonly Keyword<FlushOnStop> FlushOnStop = new(
        "lvs_flush_on_stop", new BareChoiceArg<FlushOnStop>(Values.FlushOnStop.All, "VS", Values.FlushOnStop.VirtualServers, "Remove only those that the file names."),
        Values.FlushOnStop.No, "Remove every virtual server of the kernel at once at the stop, not one by one.");
    public static readonly Alias FlushOnstop = new("lvs_flush_onstop", FlushOnStop) { Instead = "write 'lvs_flush_on_stop'" };

    public static readonly Keyword<bool> LogAllFailures = new("checker_log_all_failures", Switch, false, "Log every failure of a check, not only changes.");
    public static readonly Keyword<bool> NotifyInitially = new("rs_init_notifies", Switch, false, "Run the notify scripts of real servers that are up at the start.");
    public static readonly Keyword<long> CommandBuffer = GlobalVrrpKeywords.Buffer("lvs_netlink_cmd_rcv_bufs", "netlink commands of the checkers");
    public static readonly Keyword<bool> CommandBufferForce = GlobalVrrpKeywords.Force("lvs_netlink_cmd_rcv_bufs");
    public static readonly Keyword<long> MonitorBuffer = GlobalVrrpKeywords.Buffer("lvs_netlink_monitor_rcv_bufs", "what netlink tells the checkers");
    public static readonly Keyword<bool> MonitorBufferForce = GlobalVrrpKeywords.Force("lvs_netlink_monitor_rcv_bufs");

    internal static IReadOnlyList<Keyword> All =>
    [
        Timeouts, SyncDaemon, Flush, FlushOnStop, FlushOnstop, LogAllFailures, NotifyInitially, CommandBuffer, CommandBufferForce, MonitorBuffer, MonitorBufferForce,
    ];
}
