using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Which services the kernel is to have: one for a virtual server, and for one of a group one for each of its addresses and marks.</summary>
internal sealed class ServicePlan
{
    private readonly Dictionary<ServiceKey, KernelService> found = [];
    private readonly ServerWish?[][] wishes;

    /// <summary>Works it out for a node.</summary>
    public ServicePlan(NodeConfig node)
    {
        ServiceKeys keys = new(node);
        Marks = keys.Marks;
        wishes = new ServerWish?[node.VirtualServers.Length][];
        for (int i = 0; i < wishes.Length; i++)
        {
            VirtualServerConfig config = node.VirtualServers[i];
            wishes[i] = Add(config, keys.Of(config), keys.IsGenerated(config));
        }
    }

    /// <summary>The services, in the order of the file.</summary>
    public List<KernelService> Services { get; } = [];

    /// <summary>The packets that get a mark of ours.</summary>
    public IReadOnlyList<MarkedRange> Marks { get; }

    /// <summary>The service of a key; false = it is not ours.</summary>
    public bool TryFind(ServiceKey key, [NotNullWhen(true)] out KernelService? service) => found.TryGetValue(key, out service);

    /// <summary>The wish for a server; null = there is no such server.</summary>
    /// <param name="service">Its place in the node's <c>VirtualServers</c>.</param>
    /// <param name="server">Its place in the service's <c>Servers</c>; -1 = the sorry server.</param>
    public ServerWish? Find(int service, int server) => wishes[service][server + 1];

    private ServerWish?[] Add(VirtualServerConfig config, List<ServiceKey> keys, bool isGenerated)
    {
        KernelService[] services = new KernelService[keys.Count];
        // keepalived forgets the granularity for the lines of a group, and for the second family of a mark of its own.
        for (int i = 0; i < services.Length; i++) services[i] = Require(keys[i], config, hasGranularity: config.Group is null || (isGenerated && i == 0));
        ServerWish?[] added = new ServerWish?[config.Servers.Length + 1];
        for (int i = 0; i < config.Servers.Length; i++)
        {
            RealServerConfig server = config.Servers[i];
            added[i + 1] = Wish(services, server.Address, server.Port, server.Forwarding.Method, ServerSettings.Of(server.Forwarding, server.UpperThreshold, server.LowerThreshold));
        }
        if (config.SorryServer is { } sorry) added[0] = Wish(services, sorry.Address, sorry.Port, sorry.Forwarding.Method, ServerSettings.Of(sorry.Forwarding));
        return added;
    }

    // Two virtual servers of one group have the services in common, with the settings of the first.
    private KernelService Require(ServiceKey key, VirtualServerConfig config, bool hasGranularity)
    {
        if (found.TryGetValue(key, out KernelService? service)) return service;
        service = new KernelService(key, config, hasGranularity);
        found.Add(key, service);
        Services.Add(service);
        return service;
    }

    private static ServerWish Wish(KernelService[] services, IpAddress address, ushort port, ForwardingMethod method, ServerSettings settings)
    {
        ServerWish wish = new(settings) { Servers = new KernelServer[services.Length] };
        for (int i = 0; i < services.Length; i++)
        {
            ServiceKey service = services[i].Key;
            // Only NAT can change the port of a packet.
            ServerKey key = new(address, method == ForwardingMethod.Nat ? port : service.Port);
            KernelServer? server = services[i].Find(key);
            if (server is null) services[i].Servers.Add(server = new KernelServer(services[i], key));
            server.Wishes = [.. server.Wishes, wish];
            wish.Servers[i] = server;
        }
        return wish;
    }
}
