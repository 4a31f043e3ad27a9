using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>The instance that the tests run, the same as in the captures of keepalived 2.2.7.</summary>
internal static class Samples
{
    /// <summary>Our own address.</summary>
    public static readonly IpAddress Own = IpAddress.V4(192, 0, 2, 1);

    /// <summary>The other router, of a higher address.</summary>
    public static readonly IpAddress Peer = IpAddress.V4(192, 0, 2, 2);

    /// <summary>Another router, of a lower address.</summary>
    public static readonly IpAddress LowPeer = IpAddress.V4(192, 0, 2, 0);

    /// <summary>An instance with VRID 51 and 192.0.2.100; 192.0.2.101 too if <paramref name="addresses"/> is 2.</summary>
    public static VrrpInstanceConfig Instance(
        byte priority = 150, bool initialMaster = false, int interval = 100, string? password = "s3cret", int addresses = 2,
        bool preempt = true, int preemptDelay = 0, bool skipCheck = false, GarpConfig? garp = null, IpAddress[]? peers = null,
        byte version = 2, string name = "VI_1") => new()
        {
            Name = name,
            Version = version,
            Interface = "eth0",
            VirtualRouterId = 51,
            Priority = priority,
            InitialMaster = initialMaster,
            AdvertIntervalCentiseconds = interval,
            Password = password,
            VirtualAddresses = Addresses(addresses),
            Preempt = preempt,
            PreemptDelayMilliseconds = preemptDelay,
            SkipCheckAdvAddr = skipCheck,
            Garp = garp ?? new GarpConfig(),
            UnicastPeers = Array.ConvertAll(peers ?? [], peer => new UnicastPeerConfig(peer)),
        };

    /// <summary>An engine of one instance, of which we are <see cref="Own"/>.</summary>
    public static VrrpEngine Engine(VrrpInstanceConfig config)
    {
        VrrpEngine engine = new(new NodeConfig { Globals = new GlobalConfig(), Instances = [config] });
        engine.Handle(0, VrrpInput.SourceAddress(Own), 0, []);
        return engine;
    }

    /// <summary>An advert as an IP packet, written by our own codec, which the golden bytes pin; to the group, or to the first peer.</summary>
    public static byte[] Packet(VrrpInstanceConfig config, IpAddress source, byte priority)
    {
        AdvertCodec codec = new(config);
        byte[] packet = new byte[codec.Size];
        codec.Next(source, priority, clock: 0);
        codec.Write(packet, 0);
        return packet;
    }

    private static VirtualAddressConfig[] Addresses(int count)
    {
        VirtualAddressConfig[] addresses = new VirtualAddressConfig[count];
        for (int i = 0; i < count; i++) addresses[i] = new() { Address = IpAddress.V4(192, 0, 2, (byte)(100 + i)), PrefixLength = 24 };
        return addresses;
    }
}
