using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Only NAT can change the port of a packet: otherwise the port of a server is that of its service.</summary>
internal static class ServerPorts
{
    public static VirtualServerModel Lower(ServiceScope scope, VirtualServerModel service)
    {
        EquatableArray<RealServerModel> servers = service.Servers
            .Select(server => server with { Port = PortOf(scope, server.Server, server.Method, scope.Context.Provenance.Of(server.Block).Place) }).ToEquatableArray();
        if (service.Sorry is not { } sorry) return service with { Servers = servers };
        int port = PortOf(scope, sorry.Server, sorry.Method, scope.PlaceOf(SorryServer), isSorry: true);
        return service with { Servers = servers, Sorry = sorry with { Server = sorry.Server with { Port = port } } };
    }

    private static int PortOf(ServiceScope scope, ServerAddress server, ForwardingValue method, SourcePlace place, bool isSorry = false)
    {
        int? servicePort = scope.Service.Address?.Port;
        // keepalived gives a sorry_server behind NAT no port of the service.
        if (method.Method == ForwardingMethod.Nat) return server.Port == 0 && !isSorry ? servicePort ?? 0 : server.Port;
        if (server.Port == 0) return servicePort ?? 0;
        if (scope.HasMarks) scope.Bag.MarkPort(place, server.Address.ToString());
        foreach (int port in scope.Ports.Where(port => port != server.Port).Take(1)) scope.Bag.PortMismatch(place, server.Address.ToString(), port, corrected: servicePort is not null);
        return servicePort ?? (scope.Service.Mark is not null ? 0 : server.Port);
    }
}
