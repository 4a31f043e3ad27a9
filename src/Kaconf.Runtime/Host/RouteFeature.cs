using System.Linq;
using Kaconf.Runtime.Host.Routes;

namespace Kaconf.Runtime.Host;

/// <summary>Keeps the routes and rules of a node; Main names it before the VRRP feature, which says when.</summary>
public sealed class RouteFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run) => run.Routes = new RouteKeeper(run);

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        RouteWriter writer = new(run.Route, RouteNames.OfNode(run.Node));
        bool clean = true;
        // The kernel removes only what carries our protocol.
        writer.Write(new KeptRoutes(run.Node).All.Reverse(), isAdded: false, run.Monitor.Links, (route, error, reason) =>
        {
            if (!error.IsError) run.Log.Info($"{route.Owner} removed {route}, which a killed node had left");
            if (RouteReport.IsGone(error)) return;
            clean = false;
            run.Log.Error($"{route.Owner} cannot remove {route}, which a killed node may have left: {reason}");
        });
        return clean;
    }
}
