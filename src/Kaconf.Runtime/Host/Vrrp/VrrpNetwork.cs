using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What the instances of a node share of the network.</summary>
internal sealed class VrrpNetwork : IDisposable
{
    private const long Millisecond = 1_000_000;

    private readonly LinkJudge? judge;
    private readonly NodeRun run;

    /// <summary>Opens what does not depend on an interface.</summary>
    /// <exception cref="LinuxException">A right is missing.</exception>
    public VrrpNetwork(NodeRun run)
    {
        this.run = run;
        // The monotonic clock began when the machine was started.
        GlobalConfig globals = run.Node.Globals;
        NotBefore = Math.Max(run.Reactor.Now + (globals.StartupDelayMilliseconds * Millisecond), globals.DelayAfterBootMilliseconds * Millisecond);
        Route = RouteClient.Of(run, globals.CommandBuffer);
        Monitor = new LinkMonitor(run.Reactor, Route, run.Log, globals.MonitorBuffer);
        judge = LinkJudge.Of(run.Node, run.Reactor, Monitor);
        Settings = new KernelSettings(run.Node, run.Log);
        Monitor.Changed.Add(FollowLinks);
        Addresses = new AddressKeeper(run, Route, Monitor);
        Static = new StaticAddresses(run.Node, Addresses);
        Sources = new SourceAddresses(Addresses);
        Garp = new GarpSender(run, Monitor);
        Addresses.Restored = AnnounceAgain;
        Listeners = new ListenerPool(run);
        Sockets = new AdvertSockets(run.Node, (tag, error) => Runners[AdvertSender.InstanceOf(tag)].Sender.Refuse(tag, error, run.Reactor.Now, run.Log));
    }

    /// <summary>The instances, in the order of the file.</summary>
    public List<VrrpInstanceRunner> Runners { get; } = [];

    /// <summary>Asks the kernel.</summary>
    public RouteClient Route { get; }

    /// <summary>The interfaces.</summary>
    public LinkMonitor Monitor { get; }

    /// <summary>The kernel's settings that the configuration changes.</summary>
    public KernelSettings Settings { get; }

    /// <summary>Has virtual addresses where they belong.</summary>
    public AddressKeeper Addresses { get; }

    /// <summary>The addresses that do not move.</summary>
    public StaticAddresses Static { get; }

    /// <summary>Knows which address of ours adverts come from.</summary>
    public SourceAddresses Sources { get; }

    /// <summary>Announces virtual addresses.</summary>
    public GarpSender Garp { get; }

    /// <summary>The receive sockets.</summary>
    public ListenerPool Listeners { get; }

    /// <summary>The send sockets.</summary>
    public AdvertSockets Sockets { get; }

    /// <summary>When the instances begin to listen (vrrp_startup_delay, vrrp_delay_after_boot), in nanoseconds.</summary>
    public long NotBefore { get; }

    /// <summary>The clock that what an instance signs and checks goes by, in nanoseconds: auth_hmac's since 1970, that of all others monotonic.</summary>
    public long ClockOf(VrrpInstanceConfig config) => config.Hmac is null ? run.Reactor.Now : RealTimeClock.Read();

    /// <inheritdoc/>
    public void Dispose()
    {
        Listeners.Dispose();
        Sockets.Dispose();
        foreach (VrrpInstanceRunner runner in Runners) runner.Sender.Dispose();
        Garp.Dispose();
        run.Filter?.Dispose();
        Settings.Restore(Monitor.Links);
        judge?.Dispose();
        Monitor.Dispose();
        Route.Dispose();
    }

    // An interface that was made anew has another number, and rules may go by it.
    private void FollowLinks()
    {
        run.Filter?.Tighten(Monitor.Links);
        run.Filter?.Loosen();
    }

    private void AnnounceAgain(VirtualAddress address)
    {
        if (address.Owner is { } owner) Garp.Add(address, Math.Max(1, owner.Garp.MasterRepeat));
    }
}
