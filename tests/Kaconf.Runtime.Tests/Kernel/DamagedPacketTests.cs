using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

public sealed class DamagedPacketTests
{
    private const int Vrrp = 112;

    [Fact]
    public void A_packet_too_short_for_VRRP_is_told_once_with_cause_and_sender() => Run(() =>
    {
        using Wires wires = new();
        using AnonymousPipeServerStream reader = new(PipeDirection.In);
        using (Log log = new((int)reader.ClientSafePipeHandle.DangerousGetHandle(), underSystemd: true))
        {
            NodeRun run = new(VrrpFeatureTests.Node(VrrpFeatureTests.Instance()), wires.Reactor, log);
            new VrrpFeature().Attach(run);
            foreach (Action action in run.Starting) action();
            Send(wires.Monitor.Links.Find("v1")!.Index);
            wires.Until("it is heard", () => true, settle: 100_000_000);
            Assert.Equal(VrrpState.Backup, run.Instances[0].State);
            VrrpFeatureTests.Stop(run);
        }
        reader.DisposeLocalCopyOfClientHandle();
        List<string> lines = [.. new StreamReader(reader).ReadToEnd().Split('\n')];
        Assert.Equal(
            ["<4>bogus VRRP packet received on v0 !!! it is shorter than the headers of VRRP; such packets are dropped, of 10.9.0.9"],
            lines.FindAll(line => line.Contains("bogus", StringComparison.Ordinal)));
    });

    // Twice a VRRP header that ends after the VRID, from the other end of the wire; the kernel fills in length and checksum.
    private static void Send(int interfaceIndex)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Raw);
        socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.HostToNetworkOrder(interfaceIndex));
        byte[] packet = [0x45, 0, 0, 22, 0, 0, 0, 0, 255, Vrrp, 0, 0, 10, 9, 0, 9, 224, 0, 0, 18, 0x21, 51];
        for (int i = 0; i < 2; i++) socket.SendTo(packet, new IPEndPoint(IPAddress.Parse("224.0.0.18"), 0));
    }
}
