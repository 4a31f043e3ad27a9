using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Links.Own;
using Kaconf.Runtime.Host.Routes;

namespace Kaconf.Runtime.Host;

/// <summary>Makes the interfaces of <c>use_vmac</c>, <c>use_vmac_addr</c> and <c>use_ipvlan</c>; it attaches before <see cref="VrrpFeature"/>, which uses them.</summary>
public sealed class OwnLinkFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run) => run.OwnLinks = new OwnLinkKeeper(run);

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        OwnLinkMaker maker = new(run.Route, run.Monitor, run.Owner, run.Log, RouteNames.OfNode(run.Node));
        bool clean = true;
        foreach (Link link in OwnLinkLeftovers.Find(run.Monitor.Links, run.Owner))
        {
            maker.Remember(link, OwnLinkMark.Read(link.Alias)!.Value.Before);
            RouteResult result = maker.Delete(link);
            clean &= !result.Error.IsError;
            if (result.Error.IsError) run.Log.Error($"cannot remove {link.Name}, which a killed node has left: {result}");
            else run.Log.Info($"removed {link.Name}, which a killed node had left");
        }
        maker.RestoreSettings();
        return clean;
    }
}
