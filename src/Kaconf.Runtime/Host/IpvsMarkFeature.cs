using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Has nf_tables give the packets for groups their marks; Main names it after the IPVS feature, whose services wait for them.</summary>
public sealed class IpvsMarkFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        if (run.Services is not IpvsTable table || run.Node.Globals.Lvs is not { MarkTable: not null } lvs) return;
        table.Marks = new MarkTable(lvs, run.Node.Globals.Firewall.Counters, table.Plan.Marks, () => Open(lvs), run.Log);
    }

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        if (run.Node.Globals.Lvs is not { MarkTable: { } table } lvs || new ServicePlan(run.Node).Marks.Count == 0) return true;
        try
        {
            using NfTablesClient kernel = Open(lvs);
            return FirewallFeature.Clean(new FirewallConfig { Table = table }, kernel, run.Log);
        }
        catch (LinuxException missing) when (missing.Error == Errno.EPROTONOSUPPORT || missing.Error == Errno.ENOENT)
        {
            // A kernel without nfnetlink has no table, nor has a namespace that is gone.
            return true;
        }
    }

    // As under keepalived, where the packets are that IPVS gets.
    private static NfTablesClient Open(LvsConfig lvs) =>
        lvs.NetNamespace is { } name ? NetworkNamespace.Within(name, static () => new NfTablesClient()) : new NfTablesClient();
}
