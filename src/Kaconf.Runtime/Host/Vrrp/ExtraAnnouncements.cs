using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>
/// garp_extra_if: a MASTER announces now and then what it has on other interfaces than its own, where no advert keeps its MAC
/// address in the tables of the switches.
/// </summary>
internal sealed class ExtraAnnouncements
{
    private const long Second = 1_000_000_000;

    private readonly Reactor reactor;
    private readonly VrrpNetwork network;
    private readonly VrrpInstanceRunner runner;
    private readonly ReactorTimer timer;

    private ExtraAnnouncements(Reactor reactor, VrrpNetwork network, VrrpInstanceRunner runner)
    {
        (this.reactor, this.network, this.runner) = (reactor, network, runner);
        timer = reactor.NewTimer(Announce);
    }

    /// <summary>Begins with it, if the instance is to do it. Without "all" it is for VMACs only.</summary>
    public static void Start(Reactor reactor, VrrpNetwork network, VrrpInstanceRunner runner)
    {
        GarpConfig garp = runner.Config.Garp;
        if (garp.AllExtraInterfaces && garp.ExtraInterfaceSeconds > 0) new ExtraAnnouncements(reactor, network, runner).Wait();
    }

    private void Wait() => timer.Deadline = reactor.Now + (runner.Config.Garp.ExtraInterfaceSeconds * Second);

    private void Announce()
    {
        Wait();
        if (runner.State == VrrpState.Active) runner.Addresses.AnnounceElsewhere(network.Addresses, network.Garp);
    }
}
