using System.Collections.Generic;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Looks what the kernel has of the services that it is to have. Those of others are passed over.</summary>
internal sealed class TableView(IpvsClient kernel, ServicePlan plan)
{
    private readonly List<IpvsChange> strangers = [];

    /// <summary>The removal of each server that was found in a service of ours and is none of ours.</summary>
    public IReadOnlyList<IpvsChange> Strangers => strangers;

    /// <summary>Looks which services are there. Of one that is not there, no server is either.</summary>
    public RouteResult LookAtServices()
    {
        foreach (KernelService service in plan.Services) service.IsThere = false;
        RouteResult result = kernel.DumpServices((in IpvsServiceMessage message) =>
        {
            if (!plan.TryFind(ServiceKey.Of(message), out KernelService? service)) return;
            (service.IsThere, service.IsRight) = (true, service.Matches(message));
        });
        foreach (KernelService service in plan.Services)
            if (!service.IsThere) Forget(service);
        return result;
    }

    /// <summary>Looks at the servers of a service that is there.</summary>
    public RouteResult LookAtServers(KernelService service)
    {
        if (!service.IsThere) return RouteResult.Done;
        Forget(service);
        RouteResult result = kernel.DumpServers(service, (in IpvsDestMessage message) =>
        {
            ServerKey key = ServerKey.Of(message, service.Key.IsV6);
            if (service.Find(key) is { } server) server.Actual = ServerSettings.Of(message);
            else strangers.Add(new IpvsChange(IpVs.IPVS_CMD_DEL_DEST, service, key));
        });
        // Somebody removed it in between.
        if (result.Error == Errno.ESRCH) (service.IsThere, result) = (false, RouteResult.Done);
        return result;
    }

    /// <summary>Forgets the strangers.</summary>
    public void Begin() => strangers.Clear();

    private static void Forget(KernelService service)
    {
        foreach (KernelServer server in service.Servers) server.Actual = null;
    }
}
