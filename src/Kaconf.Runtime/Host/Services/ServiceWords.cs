using System.Globalization;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Services;

namespace Kaconf.Runtime.Host.Services;

/// <summary>Virtual and real servers in keepalived's words, for the log and for FIFOs.</summary>
internal static class ServiceWords
{
    /// <summary>A service: <c>[10.9.9.9]:tcp:80</c>, <c>FWM 7</c> or <c>[GROUP]:0</c>.</summary>
    internal static string Of(VirtualServerConfig service) =>
        service.Group is { } group ? $"[{group}]:0"
        : service.Address is { } address ? Trio(address, service.Protocol, service.Port)
        : "FWM " + service.Mark.ToString(CultureInfo.InvariantCulture);

    /// <summary>A server of a service, or its <c>sorry_server</c>: <c>[10.1.1.1]:tcp:80</c>.</summary>
    internal static string Of(VirtualServerConfig service, int server) => server == ServiceEffect.NoServer
        ? Trio(service.SorryServer!.Address, service.Protocol, service.SorryServer.Port)
        : Of(service, service.Servers[server]);

    /// <summary>A server of a service: <c>[10.1.1.1]:tcp:80</c>.</summary>
    internal static string Of(VirtualServerConfig service, RealServerConfig server) => Trio(server.Address, service.Protocol, server.Port);

    /// <summary>The line of the log for an effect.</summary>
    internal static string Line(VirtualServerConfig service, in ServiceEffect effect) =>
        effect.Server == ServiceEffect.NoServer ? OfService(service, effect) : OfServer(service, effect);

    private static string OfServer(VirtualServerConfig service, in ServiceEffect effect)
    {
        string name = Of(service), server = Of(service, effect.Server);
        bool inhibits = service.Servers[effect.Server].InhibitOnFailure;
        return effect.Event switch
        {
            ServiceEvent.Adding => inhibits ? $"Enabling service {server} of VS {name}" : $"Adding service {server} to VS {name}",
            ServiceEvent.Removing => inhibits ? $"Disabling service {server} of VS {name}" : $"Removing service {server} from VS {name}",
            ServiceEvent.Weight => $"Changing weight from {effect.From} to {effect.To} for {(effect.IsUp ? "" : "in")}active service {server} of VS {name}",
            ServiceEvent.ShuttingDown => $"Shutting down {(inhibits && !effect.IsUp ? "(inhibited) " : "")}service {server} from VS {name}",
            ServiceEvent.Suspending => $"Suspending healthchecker for service {server} for VS {name}",
            ServiceEvent.Deactivating => $"Deactivating healthchecker for service {server} for VS {name}",
            _ => $"Activating healthchecker for service {server} for VS {name}",
        };
    }

    private static string OfService(VirtualServerConfig service, in ServiceEffect effect)
    {
        string name = Of(service), sorry = service.SorryServer is null ? "" : Of(service, ServiceEffect.NoServer);
        bool inhibits = service.SorryServer is { InhibitOnFailure: true };
        return effect.Event switch
        {
            ServiceEvent.GainedQuorum => $"Gained quorum {service.Quorum}+{service.Hysteresis}={effect.From} <= {effect.To} for VS {name}",
            ServiceEvent.LostQuorum => $"Lost quorum {service.Quorum}-{service.Hysteresis}={effect.From} > {effect.To} for VS {name}",
            ServiceEvent.StartingDown => $"Starting with quorum down {service.Quorum}+{service.Hysteresis}={effect.From} > {effect.To} for VS {name}",
            ServiceEvent.AddingSorry => $"{(inhibits ? "Enabling" : "Adding")} sorry server {sorry} to VS {name}",
            ServiceEvent.RemovingSorry => $"{(inhibits ? "Disabling" : "Removing")} sorry server {sorry} from VS {name}",
            ServiceEvent.FillingPool => $"Adding alive servers to the pool for VS {name}",
            _ => $"Removing alive servers from the pool for VS {name}",
        };
    }

    private static string Trio(IpAddress address, ServiceProtocol protocol, ushort port)
    {
        string word = protocol switch { ServiceProtocol.Tcp => "tcp", ServiceProtocol.Udp => "udp", ServiceProtocol.Sctp => "sctp", _ => "none" };
        return $"[{address}]:{word}:{port.ToString(CultureInfo.InvariantCulture)}";
    }
}
