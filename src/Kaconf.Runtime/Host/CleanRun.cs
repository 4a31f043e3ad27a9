using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>What features have when <c>--clean</c> asks them to remove what a killed run has left.</summary>
/// <param name="node">The node's configuration.</param>
/// <param name="owner"><inheritdoc cref="NodeRun.Owner" path="/summary"/></param>
/// <param name="log">Where log lines go.</param>
public sealed class CleanRun(NodeConfig node, string owner, Log log) : IDisposable
{
    private readonly Reactor reactor = new();
    private RouteClient? route;
    private LinkMonitor? monitor;

    /// <summary>The node's configuration.</summary>
    public NodeConfig Node { get; } = node;

    /// <summary>The site and the node, as what they make in the kernel is marked.</summary>
    public string Owner { get; } = owner;

    /// <summary>Where log lines go.</summary>
    public Log Log { get; } = log;

    /// <summary>Asks the kernel.</summary>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    internal RouteClient Route => route ??= new RouteClient();

    /// <summary>Knows the interfaces and their addresses as they are now.</summary>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    internal LinkMonitor Monitor
    {
        get
        {
            monitor ??= new LinkMonitor(reactor, Route, Log);
            monitor.Poll();
            return monitor;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        monitor?.Dispose();
        route?.Dispose();
        reactor.Dispose();
    }
}
