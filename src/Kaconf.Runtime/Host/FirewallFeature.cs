using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.NfTables;

namespace Kaconf.Runtime.Host;

/// <summary>Has packets dropped that virtual addresses and VMACs must not take or send; Main names it before the VRRP feature, which disposes of the filter.</summary>
public sealed class FirewallFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        if (!NeedsRules(run.Node)) return;
        try
        {
            Open(run);
        }
        catch (LinuxException e)
        {
            // As under keepalived: a MASTER that answers is worth more than none.
            run.Log.Error($"{e.Message}: packets to virtual addresses are answered in spite of no_accept or strict mode");
        }
    }

    private static void Open(NodeRun run)
    {
        FirewallConfig config = run.Node.Globals.Firewall;
        NfTablesClient kernel = new();
        // Of a killed predecessor: it may name addresses that are nobody's now.
        Clean(config, kernel, run.Log);
        FilterTable table = new(config, kernel, run.Reactor, run.Log);
        TableWatch watch = new(config, kernel, table, run.Reactor, run.Log);
        run.Filter = new PacketFilter(config, table, watch);
    }

    /// <inheritdoc/>
    public void Check(NodeConfig node, ICheckReport report)
    {
        if (!NeedsRules(node)) return;
        string table = $"table {node.Globals.Firewall.Table}";
        try
        {
            using NfTablesClient kernel = new();
            Errno error = kernel.Dump((room, sequence) => NftMessage.RuleDump(room, sequence, NFPROTO_IPV4, node.Globals.Firewall.Table), static (_, _) => { }).Error;
            report.Wish("nftables", error.IsError && error != Errno.ENOENT ? WithoutRules(error) : null, table);
        }
        catch (LinuxException missing)
        {
            report.Wish("nftables", WithoutRules(missing.Error), table);
        }
    }

    private static string WithoutRules(Errno error) =>
        $"the kernel takes no rules here, {error}: packets to virtual addresses are answered in spite of no_accept or strict mode (modprobe nf_tables)";

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        if (!NeedsRules(run.Node)) return true;
        try
        {
            using NfTablesClient kernel = new();
            return Clean(run.Node.Globals.Firewall, kernel, run.Log);
        }
        catch (LinuxException missing) when (missing.Error == Errno.EPROTONOSUPPORT)
        {
            // A kernel without nfnetlink has no table, and the other features have yet to clean.
            return true;
        }
    }

    // Other nodes of the site may need some where this one needs none.
    private static bool NeedsRules(NodeConfig node) =>
        Array.Exists(node.Instances, static instance => instance.NoAccept) || Array.Exists(node.OwnLinks, static link => link.Mac.Length > 0);

    /// <summary>Removes the tables of our name.</summary>
    /// <returns>Whether none is left.</returns>
    internal static bool Clean(FirewallConfig config, INfTables kernel, Log log)
    {
        bool clean = true;
        foreach (byte family in new[] { NFPROTO_IPV4, NFPROTO_IPV6 })
        {
            string table = $"table {(family == NFPROTO_IPV4 ? "ip" : "ip6")} {config.Table}";
            NftBatch batch = kernel.NewBatch();
            batch.Add((buffer, sequence) => NftMessage.Table(buffer, sequence, NFT_MSG_DELTABLE, family, config.Table));
            RouteResult result = kernel.Commit(batch);
            if (!result.Error.IsError) log.Info($"removed {table}, which a killed node had left");
            // A kernel without nf_tables has no table either; whoever needs one is told then.
            if (!result.Error.IsError || result.Error == Errno.ENOENT || result.Error == Errno.EOPNOTSUPP) continue;
            clean = false;
            log.Error($"cannot remove {table}, which a killed node may have left: {result}");
        }
        return clean;
    }
}
