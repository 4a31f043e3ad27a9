using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Sends the adverts of one instance to the group, or to each peer.</summary>
internal sealed class AdvertSender
{
    // In a tag the number of the instance is below, that of the destination above.
    private const int InstanceBits = 20;

    private readonly VrrpInstanceConfig config;
    private readonly AdvertCodec codec;
    private readonly int number;
    private readonly byte[] destinations;
    private readonly int addressSize;
    private byte lastPriority;
    private Errno told;
    private Burst refused;

    /// <summary>Prepares the adverts of an instance.</summary>
    /// <param name="config">The instance.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="number">Its number in the node, below 2^20.</param>
    public AdvertSender(VrrpInstanceConfig config, AdvertCodec codec, int number)
    {
        (this.config, this.codec, this.number) = (config, codec, number);
        addressSize = config.IsV6 ? 16 : 4;
        destinations = new byte[codec.DestinationCount * addressSize];
        for (int i = 0; i < codec.DestinationCount; i++) codec.Destination(i).Write(destinations.AsSpan(i * addressSize));
    }

    /// <summary>The number of the interface that multicast adverts go out of; 0 = none now, and no advert is sent at all.</summary>
    public int InterfaceIndex { get; set; }

    /// <summary>The instance that a tag of a refused advert belongs to.</summary>
    public static int InstanceOf(int tag) => tag & ((1 << InstanceBits) - 1);

    /// <summary>Adds an advert for everyone it is for to those that wait in the sockets.</summary>
    public void Send(AdvertSockets sockets, byte priority, IpAddress source, long wallClock)
    {
        if (InterfaceIndex == 0) return;
        lastPriority = priority;
        codec.Next(source, priority, wallClock);
        for (int i = 0; i < codec.DestinationCount; i++)
        {
            RawSendSocket socket = sockets.For(config.IsV6, codec.Size);
            int length = codec.Write(socket.Room, i);
            ReadOnlySpan<byte> destination = destinations.AsSpan(i * addressSize, addressSize);
            int tag = (i << InstanceBits) | number;
            if (config.IsV6) SendV6(socket, length, tag, source, destination);
            else socket.AddV4(length, tag, destination, IsGroup(destination) ? InterfaceIndex : 0);
        }
    }

    /// <summary>Takes note of an advert that the kernel refused at time <paramref name="now"/> (nanoseconds).</summary>
    public void Refuse(int tag, Errno error, long now, Log log)
    {
        // A goodbye that cannot be said, because the interface has just gone down, is no news.
        if (lastPriority == 0 || (!refused.Begins(now) && error == told)) return;
        told = error;
        log.Warning($"({config.Name}) Cant send advert to {codec.Destination(tag >> InstanceBits)} ({error})");
    }

    // A link-local address means a host on the LAN of the interface only.
    private void SendV6(RawSendSocket socket, int length, int tag, IpAddress source, ReadOnlySpan<byte> destination)
    {
        Span<byte> from = stackalloc byte[16];
        source.Write(from);
        bool isLocal = IsGroup(destination) || (destination[0] == 0xFE && destination[1] >> 6 == 2);
        socket.AddV6(length, tag, from, destination, isLocal ? InterfaceIndex : 0, codec.TimeToLive);
    }

    private bool IsGroup(ReadOnlySpan<byte> destination) => config.IsV6 ? destination[0] == 0xFF : destination[0] >> 4 == 0xE;
}
