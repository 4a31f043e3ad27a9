using Kaconf.Runtime.Host.Routes;

namespace Kaconf.Runtime.Host;

/// <summary>Keeps the routes and rules of a node; Main names it before the VRRP feature, which says when.</summary>
public sealed class RouteFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run) => run.Routes = new RouteKeeper(run);
}
