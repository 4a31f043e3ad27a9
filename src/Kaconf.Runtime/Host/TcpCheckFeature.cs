using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Checkers;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Makes each <c>TCP_CHECK</c>; Main names it before the services.</summary>
public sealed class TcpCheckFeature : IFeature, ICheckKind
{
    private NodeRun run = null!;
    private ConnectingSockets? sockets;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        this.run = run;
        run.CheckKinds.Add(this);
    }

    /// <inheritdoc/>
    bool ICheckKind.Makes(CheckerConfig config) => config is TcpCheckConfig;

    /// <inheritdoc/>
    Check ICheckKind.Make(CheckerConfig config, VirtualServerConfig service, RealServerConfig server)
    {
        sockets ??= new ConnectingSockets(run.Reactor);
        TcpCheck check = new(run, sockets, (TcpCheckConfig)config, TargetOf((TcpCheckConfig)config, server), service, server);
        sockets.Join(check);
        return check;
    }

    private static ConnectTarget TargetOf(TcpCheckConfig config, RealServerConfig server)
    {
        Span<byte> bytes = stackalloc byte[16];
        ConnectTarget target = new(Write(config.ConnectAddress ?? server.Address, bytes), config.ConnectPort != 0 ? config.ConnectPort : server.Port)
        {
            Device = config.BindInterface,
            Mark = config.Mark,
        };
        target.From(config.BindAddress is { } source ? Write(source, bytes) : default, config.BindPort);
        return target;
    }

    private static ReadOnlySpan<byte> Write(IpAddress address, Span<byte> bytes)
    {
        address.Write(bytes);
        return bytes[..address.Length];
    }
}
