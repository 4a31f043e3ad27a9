using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Wire;

/// <summary>
/// Each kind of request to IPVS as keepalived 2.2.7 and ipvsadm 1.31 send it (strace -e write), but for the header, and for what they say of
/// a service beyond its key where only a server changes; and dumps as Linux 6.1 gives them (strace -e read).
/// </summary>
public class IpvsGoldenTests
{
    private const string Key4 = "0600 0100 0200 0000 0600 0200 0600 0000 1400 0300 0a090909000000000000000000000000 0600 0400 0050 0000";
    private const string ServiceOf4 = "3000 0180" + Key4;

    private static readonly VirtualServerConfig config = new()
    {
        Address = IpAddress.V4(10, 9, 9, 9),
        Port = 80,
        Protocol = ServiceProtocol.Tcp,
        Scheduler = "wrr",
        SchedulerFlag1 = true,
        PersistenceTimeoutSeconds = 300,
        PersistenceMask = IpAddress.V4(255, 255, 255, 0),
        PersistenceEngine = "sip",
    };

    [Fact]
    public void A_family_is_asked_for() => Assert.Equal(
        Hex("20000000 1000 0500 07000000 00000000 03010000 0900 0200 4950565300 000000"), GenericNetlink.WriteGetFamily(new byte[64], 7, IPVS_GENL_NAME).ToArray());

    [Fact]
    public void A_family_is_found()
    {
        Assert.True(GenericNetlink.TryReadFamily(Hex("01020000 0900 0200 4950565300000000 0600 0100 1c000000 0800 0300 01000000 0800 0400 00000000 0800 0500 06000000"), out ushort family));
        Assert.Equal(0x1c, family);
    }

    [Fact]
    public void A_service() => Is("01010000 5c00 0180" + Key4 + "0800 0600 77727200 0800 0b00 73697000 0c00 0700 09000000 ffffffff 0800 0800 2c010000 0800 0900 ffffff00",
        new IpvsChange(IPVS_CMD_NEW_SERVICE, Service(config)));

    [Fact]
    public void A_service_of_IPv6() => Is(
        "01010000 5400 0180 0600 0100 0a00 0000 0600 0200 1100 0000 1400 0300 fd000000000000000000000000000009 0600 0400 0035 0000 0700 0600 6d6800 00 0c00 0700 19000000 ffffffff 0800 0800 3c000000 0800 0900 40000000",
        new IpvsChange(IPVS_CMD_NEW_SERVICE, Service(new()
        {
            Address = IpAddress.V6(0xfd00_0000_0000_0000, 9),
            Port = 53,
            Protocol = ServiceProtocol.Udp,
            Scheduler = "mh",
            SchedulerFlag1 = true,
            SchedulerFlag2 = true,
            PersistenceTimeoutSeconds = 60,
            PersistencePrefixLength = 64,
        })));

    [Fact]
    public void A_service_of_a_mark() => Is("01010000 3800 0180 0600 0100 0200 0000 0800 0500 4d000000 0700 0600 736800 00 0c00 0700 00000000 ffffffff 0800 0800 00000000 0800 0900 ffffffff",
        new IpvsChange(IPVS_CMD_NEW_SERVICE, Service(new() { Mark = 77, Scheduler = "sh" })));

    [Fact]
    public void A_removal() => Is("03010000" + ServiceOf4, new IpvsChange(IPVS_CMD_DEL_SERVICE, Service(config)));

    [Fact]
    public void A_server_behind_NAT() => Is(
        "05010000" + ServiceOf4 + "4800 0280 0600 0b00 0200 0000 1400 0100 0a010101000000000000000000000000 0600 0200 1f90 0000 0800 0300 00000000 0800 0400 05000000 0800 0500 e8030000 0800 0600 f4010000",
        Server(IPVS_CMD_NEW_DEST, new(IpAddress.V4(10, 1, 1, 1), 8080), ServerSettings.Of(default, 1000, 500) with { Weight = 5 }));

    [Fact]
    public void A_server_behind_a_tunnel_of_the_other_family() => Is(
        "05010000" + ServiceOf4 + "6000 0280 0600 0b00 0a00 0000 1400 0100 fd000000000000000000000000000003 0600 0200 0050 0000 0800 0300 02000000 0800 0400 01000000"
        + "0500 0d00 01000000 0600 0e00 15b3 0000 0600 0f00 0100 0000 0800 0500 00000000 0800 0600 00000000",
        Server(IPVS_CMD_NEW_DEST, new(IpAddress.V6(0xfd00_0000_0000_0000, 3), 80), ServerSettings.Of(new ForwardingConfig(ForwardingMethod.Tunnel, TunnelType.Gue, 5555, TunnelChecksum.Full)) with { Weight = 1 }));

    [Fact]
    public void A_server_behind_a_plain_tunnel() => Is(
        "06010000" + ServiceOf4 + "5000 0280 0600 0b00 0200 0000 1400 0100 0a010104000000000000000000000000 0600 0200 0050 0000 0800 0300 02000000 0800 0400 01000000"
        + "0500 0d00 00000000 0800 0500 00000000 0800 0600 00000000",
        Server(IPVS_CMD_SET_DEST, new(IpAddress.V4(10, 1, 1, 4), 80), ServerSettings.Of(new ForwardingConfig(ForwardingMethod.Tunnel)) with { Weight = 1 }));

    [Fact]
    public void A_server_that_goes() => Is("07010000" + ServiceOf4 + "2800 0280 0600 0b00 0200 0000 1400 0100 0a010102000000000000000000000000 0600 0200 0050 0000",
        Server(IPVS_CMD_DEL_DEST, new(IpAddress.V4(10, 1, 1, 2), 80), default));

    [Fact]
    public void A_sync_daemon()
    {
        IpvsDaemonMessage daemon = new()
        {
            State = IP_VS_STATE_MASTER,
            Interface = "eth0"u8,
            SyncId = 7,
            MaxLength = 1400,
            Port = 8850,
            TimeToLive = 3,
            Group = [224, 0, 0, 90],
        };
        const string list = "0800 0100 01000000 0900 0200 6574683000 000000 0800 0300 07000000 0600 0400 7805 0000 0600 0700 9222 0000 0500 0800 03 000000 0800 0500 e000005a";
        NetlinkWriter start = new(new byte[256], 0, 0, 0), stop = new(new byte[256], 0, 0, 0);
        IpvsDaemonMessage.Put(ref start, daemon, isWhole: true);
        Assert.Equal(Hex("4000 0380" + list), start.End()[NetlinkReader.HeaderSize..].ToArray());
        IpvsDaemonMessage.Put(ref stop, daemon, isWhole: false);
        Assert.Equal(Hex("1400 0380 0800 0100 01000000 0800 0300 07000000"), stop.End()[NetlinkReader.HeaderSize..].ToArray());
        Assert.True(IpvsDaemonMessage.TryRead(Hex("09010000 4000 0380" + list), out IpvsDaemonMessage read));
        Assert.Equal((1u, "eth0", 7u, 1400, 8850, 3), (read.State, Encoding.ASCII.GetString(read.Interface), read.SyncId, read.MaxLength, read.Port, read.TimeToLive));
    }

    [Fact]
    public void Timeouts()
    {
        NetlinkWriter writer = new(new byte[64], 0, 0, 0);
        new IpvsTimeouts(100, 20, 50).Put(ref writer);
        byte[] bytes = Hex("0800 0400 64000000 0800 0500 14000000 0800 0600 32000000");
        Assert.Equal(bytes, writer.End()[NetlinkReader.HeaderSize..].ToArray());
        Assert.True(IpvsTimeouts.TryRead([0x0d, 1, 0, 0, .. bytes], out IpvsTimeouts read));
        Assert.Equal(new IpvsTimeouts(100, 20, 50), read);
    }

    [Fact]
    public void A_service_of_a_dump()
    {
        byte[] payload = Hex("01010000 5400 0100" + Key4 + "0800 0600 77727200 0c00 0700 03000000 ffffffff 0800 0800 2c010000 0800 0900 ffffff00");
        Assert.True(IpvsServiceMessage.TryRead(payload, out IpvsServiceMessage read));
        Assert.Equal(new ServiceKey(IpAddress.V4(10, 9, 9, 9), ServiceProtocol.Tcp, 80, 0, false), ServiceKey.Of(read));
        Assert.True(Service(new() { Address = config.Address, Port = 80, Protocol = ServiceProtocol.Tcp, Scheduler = "wrr", PersistenceTimeoutSeconds = 300, PersistenceMask = config.PersistenceMask }).Matches(read));
        Assert.False(Service(config).Matches(read));
        for (int length = 0; length < payload.Length; length++) Assert.False(IpvsServiceMessage.TryRead(payload.AsSpan(0, length), out _));
    }

    [Fact]
    public void A_service_of_a_mark_in_a_dump()
    {
        Assert.True(IpvsServiceMessage.TryRead(Hex("01010000 3800 0100 0600 0100 0a00 0000 0800 0500 4d000000 0700 0600 736800 00 0c00 0700 1a000000 ffffffff 0800 0800 00000000 0800 0900 80000000"), out IpvsServiceMessage read));
        Assert.Equal(ServiceKey.OfMark(77, true), ServiceKey.Of(read));
        Assert.True(Service(new() { Mark = 77, IsV6 = true, Scheduler = "sh", SchedulerFlag1 = true, SchedulerFlag2 = true }).Matches(read));
    }

    [Fact]
    public void A_server_of_a_dump()
    {
        byte[] payload = Hex("05010000 7800 0200 1400 0100 fd000000000000000000000000000003 0600 0200 0050 0000 0800 0300 02000000 0800 0400 01000000 0500 0d00 01000000"
            + "0600 0e00 15b3 0000 0600 0f00 0100 0000 0800 0500 00000000 0800 0600 00000000 0800 0700 00000000 0800 0800 00000000 0800 0900 00000000 0600 0b00 0a00 0000");
        Assert.True(IpvsDestMessage.TryRead(payload, out IpvsDestMessage read));
        Assert.Equal(new ServerKey(IpAddress.V6(0xfd00_0000_0000_0000, 3), 80), ServerKey.Of(read, isV6: false));
        Assert.Equal(ServerSettings.Of(new ForwardingConfig(ForwardingMethod.Tunnel, TunnelType.Gue, 5555, TunnelChecksum.Full)) with { Weight = 1 }, ServerSettings.Of(read));
        for (int length = 0; length < payload.Length; length++) Assert.False(IpvsDestMessage.TryRead(payload.AsSpan(0, length), out _));
    }

    private static KernelService Service(VirtualServerConfig config) =>
        new(new ServiceKeys(new NodeConfig { Globals = new GlobalConfig() }).Of(config)[0], config, hasGranularity: true);

    private static IpvsChange Server(byte command, ServerKey key, ServerSettings settings) => new(command, Service(config), key, settings);

    private static void Is(string expected, IpvsChange change) =>
        Assert.Equal(Convert.ToHexString(Hex(expected)), Convert.ToHexString(change.Write(new byte[512], 7, 0x1c)[NetlinkReader.HeaderSize..]));

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));
}
