using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes what <c>global_defs</c> says about IPVS as the construction of an LvsConfig.</summary>
internal static class LvsEmitter
{
    /// <summary>Whether a node has something to do with IPVS. As under keepalived a daemon without an instance comes and goes with the services.</summary>
    public static bool Uses(NodeModel node) => node.VirtualServers.Count > 0 || Daemon(node)?.Instance is not null;

    /// <summary>Whether packets for its groups get marks.</summary>
    public static bool UsesMarks(NodeModel node) =>
        node.Globals.Marks is not null && node.VirtualServers.Any(service => service.Service.Group is not null);

    /// <summary>The settings; none where the node has nothing to do with IPVS.</summary>
    public static Initializer Settings(NodeModel node)
    {
        Initializer settings = new();
        if (!Uses(node)) return settings;
        if (node.Root.IsGiven(RootKeywords.NetNamespaceIpvs)) settings.Text("NetNamespace", node.Root.Get(RootKeywords.NetNamespaceIpvs));
        if (Daemon(node) is { } daemon) settings.Set("SyncDaemon", Expression(node, daemon));
        foreach (BlockModel block in node.Root.Of(GlobalKeywords.Block))
        {
            LvsTimeoutsValue timeouts = block.Get(GlobalLvsKeywords.Timeouts);
            settings
                .Truth("Flush", block.Get(GlobalLvsKeywords.Flush))
                .Number("TcpTimeoutSeconds", timeouts.Tcp ?? 0)
                .Number("TcpFinTimeoutSeconds", timeouts.TcpFin ?? 0)
                .Number("UdpTimeoutSeconds", timeouts.Udp ?? 0)
                .Truth("FlushOnStop", block.Get(GlobalLvsKeywords.FlushOnStop) == FlushOnStop.All);
            GlobalEmitter.SetBuffer(settings, "CommandBuffer", block, GlobalLvsKeywords.CommandBuffer, GlobalLvsKeywords.CommandBufferForce);
            GlobalEmitter.SetBuffer(settings, "MonitorBuffer", block, GlobalLvsKeywords.MonitorBuffer, GlobalLvsKeywords.MonitorBufferForce);
        }
        if (node.Globals.Marks is not { } marks) return settings;
        MarkTableModel usual = new("");
        return settings.Text("MarkTable", marks.Table).Number("MarkPriority", marks.Priority, usual.Priority).Number("FirstMark", marks.FirstMark, usual.FirstMark);
    }

    // The keyword of an instance counts where global_defs says nothing.
    private static SyncDaemonValue? Daemon(NodeModel node)
    {
        foreach (BlockModel block in node.Root.Of(GlobalKeywords.Block))
            if (block.Get(GlobalLvsKeywords.SyncDaemon) is { } daemon) return daemon.Instance is { } name && node.Instances.All(instance => instance.Name != name) ? null : daemon;
        InstanceModel? follower = node.Instances.FirstOrDefault(instance => instance.Block.IsGiven(VrrpKeywords.SyncDaemonInterface));
        return follower is null ? null : new SyncDaemonValue(follower.Block.Get(VrrpKeywords.SyncDaemonInterface)) { Instance = follower.Name };
    }

    private static string Expression(NodeModel node, SyncDaemonValue daemon)
    {
        // Without a number of its own it has that of the virtual router.
        long id = daemon.Id ?? node.Instances.FirstOrDefault(instance => instance.Name == daemon.Instance)?.VirtualRouterId ?? 0;
        string instance = daemon.Instance is { } name ? $", {Literal.Of(name)}" : "";
        string options = new Initializer()
            .Number("Id", id)
            .Number("MaximumLength", daemon.MaxLength ?? 0)
            .Number("Port", daemon.Port ?? 0)
            .Number("TimeToLive", daemon.TimeToLive ?? 0)
            .Address("Group", daemon.Group)
            .Braces;
        return $"new({Literal.Of(daemon.Interface)}{instance}){options}";
    }
}
