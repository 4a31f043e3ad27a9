using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Links;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>A veth pair v0 and v1 in this thread's namespace, v0 with 10.9.0.1/24, and the objects that watch it.</summary>
internal sealed class Wires : IDisposable
{
    public Wires(int receiveBuffer = 1024 * 1024, bool makeLinks = true)
    {
        if (makeLinks) MakeLinks();
        Monitor = new LinkMonitor(Reactor, Route, new Log(), new NetlinkBufferConfig(receiveBuffer, Force: true));
        Addresses = new AddressManager(Route, Monitor);
    }

    public Reactor Reactor { get; } = new();

    public RouteClient Route { get; } = new();

    public LinkMonitor Monitor { get; }

    public AddressManager Addresses { get; }

    /// <summary>Wants an address, or does not, and has the kernel asked.</summary>
    public AddressOutcome Settle(ManagedAddress address, bool wanted)
    {
        AddressOutcome? result = null;
        address.IsWanted = wanted;
        Addresses.Settle(address);
        Addresses.Flush((_, outcome, refusal) => (result, Refusal) = (outcome, refusal));
        return result!.Value;
    }

    /// <summary>The kernel's word on the last <see cref="Settle"/>.</summary>
    public RouteResult Refusal { get; private set; }

    public static VirtualAddressConfig Vip(byte last, byte prefixLength = 32, string? label = null) =>
        new() { Address = IpAddress.V4(10, 9, 0, last), PrefixLength = prefixLength, Label = label };

    public static VirtualAddressConfig VipV6(ulong last, byte prefixLength = 128) =>
        new() { Address = IpAddress.V6(0x2001_0DB8_0000_0000, last), PrefixLength = prefixLength };

    public static bool Shows(string address, string device = "v0") =>
        OwnNamespace.Ip($"-br addr show dev {device}").Contains($" {address} ");

    /// <summary>Runs the reactor until something holds, at most 5 seconds, and at least for <paramref name="settle"/> nanoseconds.</summary>
    public void Until(string what, Func<bool> holds, long settle = 0)
    {
        long begin = Reactor.Now + settle, end = Reactor.Now + 5_000_000_000;
        ReactorTimer? look = null;
        look = Reactor.NewTimer(() =>
        {
            if ((holds() && Reactor.Now >= begin) || Reactor.Now > end) Reactor.Stop();
            else look!.Deadline = Reactor.Now + 1_000_000;
        });
        look.Deadline = 0;
        Reactor.Run();
        Assert.True(holds(), what);
    }

    public void Dispose()
    {
        Monitor.Dispose();
        Route.Dispose();
        Reactor.Dispose();
    }

    private static void MakeLinks()
    {
        // The link-local addresses are there at once, and no news of them comes later.
        System.IO.File.WriteAllText("/proc/sys/net/ipv6/conf/default/accept_dad", "0");
        OwnNamespace.Ip("link add v0 type veth peer name v1");
        OwnNamespace.Ip("link set v0 up");
        OwnNamespace.Ip("link set v1 up");
        OwnNamespace.Ip("addr add 10.9.0.1/24 dev v0");
    }
}
