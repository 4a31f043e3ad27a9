using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes what is of the whole node: <c>global_defs</c> as a GlobalConfig, and each <c>garp_group</c>.</summary>
internal static class GlobalEmitter
{
    private const long MicrosecondsPerMillisecond = 1000;

    private static readonly PropertyRow[] Rows =
    [
        PropertyRow.Of(GlobalKeywords.GnaInterval, "GnaIntervalMicroseconds"),
        PropertyRow.Of(GlobalVrrpKeywords.StartupDelay, "StartupDelayMilliseconds", Milliseconds),
        PropertyRow.Of(GlobalVrrpKeywords.DelayAfterBoot, "DelayAfterBootMilliseconds", Milliseconds),
        PropertyRow.Of(GlobalVrrpKeywords.LogUnknownVrids, "LogUnknownVrids"),
        PropertyRow.Of(GlobalProcessKeywords.Umask, "Umask"),
        PropertyRow.Of(GlobalProcessKeywords.SupplementaryGroups, "SupplementaryGroups"),
        PropertyRow.Of(GlobalProcessKeywords.SymbolicLinks, "UseSymlinkPaths"),
        PropertyRow.Of(GlobalProcessKeywords.StartupScript, "StartupScript"),
        PropertyRow.Of(GlobalProcessKeywords.StartupTimeout, "StartupTimeoutSeconds"),
        PropertyRow.Of(GlobalProcessKeywords.ShutdownScript, "ShutdownScript"),
        PropertyRow.Of(GlobalProcessKeywords.ShutdownTimeout, "ShutdownTimeoutSeconds"),
        PropertyRow.Of(GlobalVrrpKeywords.DisableLocalIgmp, "DisableLocalIgmp"),
        PropertyRow.Of(GlobalFileKeywords.IprouteEtc, "IprouteEtcFolder"),
        PropertyRow.Of(GlobalFileKeywords.IprouteUsr, "IprouteUsrFolder"),
        PropertyRow.Of(GlobalVrrpKeywords.ProcessBuffer, "ProcessMonitorBuffer"),
        PropertyRow.Of(GlobalVrrpKeywords.ProcessBufferForce, "ProcessMonitorBufferForce"),
        PropertyRow.Of(GlobalLvsKeywords.NotifyInitially, "NotifiesServersInitially"),
    ];

    private static readonly PropertyRow[] ProcessRows =
    [
        PropertyRow.Of(GlobalProcessKeywords.VrrpPriority, "Niceness"),
        PropertyRow.Of(GlobalProcessKeywords.VrrpRealTime, "RealTimePriority"),
        PropertyRow.Of(GlobalProcessKeywords.VrrpLimit, "RealTimeLimitMicroseconds"),
        PropertyRow.Of(GlobalProcessKeywords.MaxAutoPriority, "MaximumAutoPriority", priority => Literal.Of(priority < 0 ? 0 : priority)),
        PropertyRow.Of(GlobalProcessKeywords.AutoPriorityDelay, "AutoPriorityDelayMicroseconds"),
        PropertyRow.Of(GlobalProcessKeywords.VrrpNoSwap, "NoSwap"),
        PropertyRow.Of(GlobalProcessKeywords.VrrpCpus, "Cpus", cpus => $"[{string.Join(", ", cpus.Select(Literal.Of))}]"),
    ];

    /// <summary>The settings of a node.</summary>
    public static Initializer Settings(NodeModel node)
    {
        Initializer settings = new Initializer()
            .Text("RouterId", node.Globals.RouterId)
            .User("ScriptUser", node.Globals.ScriptUser)
            .Truth("EnableScriptSecurity", node.Globals.EnableScriptSecurity)
            .Number("GarpIntervalMicroseconds", node.Globals.GarpInterval)
            .Given("NotifyFifo", node.Globals.Fifo, Literal.Of)
            .Given("VrrpNotifyFifo", node.Globals.VrrpFifo, Literal.Of)
            .Given("LvsNotifyFifo", node.Globals.LvsFifo, Literal.Of);
        Initializer process = new();
        foreach (BlockModel block in node.Root.Of(GlobalKeywords.Block))
        {
            foreach (PropertyRow row in Rows) row.Set(settings, block);
            foreach (PropertyRow row in ProcessRows) row.Set(process, block);
            SetBuffer(settings, "CommandBuffer", block, GlobalVrrpKeywords.CommandBuffer, GlobalVrrpKeywords.CommandBufferForce);
            SetBuffer(settings, "MonitorBuffer", block, GlobalVrrpKeywords.MonitorBuffer, GlobalVrrpKeywords.MonitorBufferForce);
        }
        return settings.Object("Firewall", Firewall(node.Globals.Firewall)).Object("Lvs", LvsEmitter.Settings(node)).Object("Process", process);
    }

    private static Initializer Firewall(FirewallModel firewall) => new Initializer()
        .Text("Table", firewall.Table == new FirewallModel().Table ? null : firewall.Table)
        .Number("Priority", firewall.Priority, new FirewallModel().Priority)
        .Truth("Counters", firewall.Counters)
        .Truth("ByIndex", firewall.ByIndex);

    /// <summary>Sets the size of a buffer that is given.</summary>
    internal static void SetBuffer(Initializer settings, string name, BlockModel block, Keyword<long> bytes, Keyword<bool> force)
    {
        if (block.Get(bytes) > 0) settings.Set(name, $"new({Literal.Of(block.Get(bytes))}, {Literal.Of(block.Get(force))})");
    }

    /// <summary>The groups that have an interval, as expressions. An interface belongs to the first group that names it.</summary>
    public static IEnumerable<string> GarpGroups(NodeModel node)
    {
        HashSet<string> taken = [];
        foreach (BlockModel group in node.Root.Of(InterfaceKeywords.GarpGroup))
        {
            if (!group.IsGiven(InterfaceKeywords.GarpInterval) && !group.IsGiven(InterfaceKeywords.GnaInterval)) continue;
            string[] interfaces = [.. Members(group).Where(taken.Add)];
            if (interfaces.Length == 0) continue;
            yield return $"new([{string.Join(", ", interfaces.Select(Literal.Of))}], {Literal.Of(group.Get(InterfaceKeywords.GarpInterval))}, {Literal.Of(group.Get(InterfaceKeywords.GnaInterval))})";
        }
    }

    private static IEnumerable<string> Members(BlockModel group) => group.GetAll(InterfaceKeywords.Interface)
        .Concat(group.EntriesOf<EquatableArray<string>>(InterfaceKeywords.Interfaces).SelectMany(names => names));

    private static string Milliseconds(long microseconds) => Literal.Of(microseconds / MicrosecondsPerMillisecond);
}
