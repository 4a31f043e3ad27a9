using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Host.Links;
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
        using Reactor reactor = new();
        using RouteClient client = new();
        using LinkMonitor monitor = new(reactor, client, run.Log);
        RouteWriter writer = new(client, RouteNames.OfNode(run.Node));
        bool clean = true;
        IEnumerable<KeptRoute> routes = KeptRoutes.Static(run.Node).Concat(Array.ConvertAll(run.Node.Instances, KeptRoutes.Of).SelectMany(static kept => kept));
        // The kernel removes only what carries our protocol.
        writer.Write(routes.Reverse(), isAdded: false, monitor.Links, (route, error, reason) =>
        {
            if (!error.IsError) run.Log.Info($"{route.Owner} removed {route}, which a killed node had left");
            if (RouteReport.IsGone(error)) return;
            clean = false;
            run.Log.Error($"{route.Owner} cannot remove {route}, which a killed node may have left: {reason}");
        });
        return clean;
    }
}
