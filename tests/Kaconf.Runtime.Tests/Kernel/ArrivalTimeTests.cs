using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public class ArrivalTimeTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void A_packet_has_the_time_of_its_arrival_but_is_never_old() => Run(() =>
    {
        using Wires wires = new();
        using RawReceiveSocket socket = new(isV6: false, VrrpPacket.IpProtocol, "v0", default);
        Assert.False(socket.Join([224, 0, 0, 18], wires.Monitor.Links.Find("v0")!.Index).IsError);
        Assert.False(socket.Filter(0, [0, 1u << 19, 0, 0, 0, 0, 0, 0]).IsError);
        using ReceiveBatch batch = new(2048);
        // The two clocks are read one after the other, and who loses the processor in between knows the time less well.
        Assert.Contains(Enumerable.Range(0, 20), _ => IsTold(wires, socket, batch));
    });

    private static bool IsTold(Wires wires, RawReceiveSocket socket, ReceiveBatch batch)
    {
        long before = MonotonicClock.Read();
        Send(wires);
        long sent = MonotonicClock.Read();
        Assert.Equal(1, batch.Receive(socket.Number).Value);
        // As if we had woken up half a millisecond later, and then much later.
        Assert.Equal(sent + (9 * Millisecond), batch.TimeOf(0, sent + (10 * Millisecond)));
        return batch.TimeOf(0, sent + (Millisecond / 2)) is long time && time >= before && time <= sent;
    }

    private static void Send(Wires wires)
    {
        VrrpInstanceConfig instance = new() { Name = "VI_1", Interface = "v1", VirtualRouterId = 51, VirtualAddresses = [Wires.Vip(100)] };
        NodeConfig node = new() { Globals = new GlobalConfig(), Instances = [instance] };
        using AdvertSockets sockets = new(node, static (_, error) => Assert.Fail($"{error}"));
        AdvertSender sender = new(instance, new AdvertCodec(instance), 0) { InterfaceIndex = wires.Monitor.Links.Find("v1")!.Index, Source = IpAddress.V4(10, 9, 0, 9) };
        sender.Send(sockets, 100, clock: 0);
        sockets.Flush();
    }
}
