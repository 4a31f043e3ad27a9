using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;

namespace Kaconf.Simulation.Troubles;

/// <summary>Adverts that are right in everything but their signature.</summary>
public static class Forgery
{
    private const byte OtherSecret = 77;
    private const int TrailerSize = 28;

    /// <summary>Signed with a key that nobody has, under the number of one that they have.</summary>
    public static byte[] WrongKey(SimPacket packet, byte priority) =>
        Write(packet, priority, Authentication.Hmac(monotonic: false, packet.Sender.Config.Hmac?.ActiveKey ?? 1, HmacMode.Enforce, OtherSecret));

    /// <summary>Not signed.</summary>
    public static byte[] Unsigned(SimPacket packet, byte priority) => Write(packet, priority, null);

    /// <summary>The true signature of one advert under the content of another.</summary>
    public static byte[] Grafted(SimPacket packet, byte priority)
    {
        byte[] bytes = WrongKey(packet, priority);
        packet.Bytes.AsSpan(packet.Bytes.Length - TrailerSize).CopyTo(bytes.AsSpan(bytes.Length - TrailerSize));
        return bytes;
    }

    private static byte[] Write(SimPacket packet, byte priority, HmacConfig? hmac)
    {
        AdvertCodec codec = new(Imitate(packet.Sender.Config, hmac));
        codec.Next(packet.Source, priority, packet.Sender.Node.WallClock);
        byte[] bytes = new byte[codec.Size];
        for (int i = 0; i < codec.DestinationCount; i++)
            if (codec.Destination(i) == packet.Destination) codec.Write(bytes, i);
        return bytes;
    }

    private static VrrpInstanceConfig Imitate(VrrpInstanceConfig config, HmacConfig? hmac) => new()
    {
        Name = config.Name,
        Interface = config.Interface,
        VirtualRouterId = config.VirtualRouterId,
        Version = config.Version,
        IsV6 = config.IsV6,
        AdvertIntervalCentiseconds = config.AdvertIntervalCentiseconds,
        UnicastPeers = config.UnicastPeers,
        VirtualAddresses = config.VirtualAddresses,
        Hmac = hmac,
    };
}
