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
        table.Marks = new MarkTable(lvs, run.Node.Globals.Firewall.Counters, table.Plan.Marks, static () => new NfTablesClient(), run.Log);
    }

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        if (run.Node.Globals.Lvs?.MarkTable is not { } table || new ServicePlan(run.Node).Marks.Count == 0) return true;
        try
        {
            using NfTablesClient kernel = new();
            return FirewallFeature.Clean(new FirewallConfig { Table = table }, kernel, run.Log);
        }
        catch (LinuxException missing) when (missing.Error == Errno.EPROTONOSUPPORT)
        {
            // A kernel without nfnetlink has no table.
            return true;
        }
    }
}
