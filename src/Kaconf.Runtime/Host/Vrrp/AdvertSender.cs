using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Sends the adverts of one instance to the group, or to each peer.</summary>
internal sealed class AdvertSender : IDisposable
{
    // In a tag the number of the instance is below, that of the destination above.
    private const int InstanceBits = 20;

    private readonly VrrpInstanceConfig config;
    private readonly AdvertCodec codec;
    private readonly int number;
    private readonly SendTarget[] targets;
    private int interfaceIndex;
    private IpAddress source;
    private bool isAimed;
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
        targets = new SendTarget[codec.DestinationCount];
    }

    /// <summary>Sends out of this interface from now on; 0 = no advert is sent at all.</summary>
    public int InterfaceIndex
    {
        get => interfaceIndex;
        set
        {
            interfaceIndex = value;
            Forget();
        }
    }

    /// <summary>Our address in adverts from now on.</summary>
    public IpAddress Source
    {
        get => source;
        set
        {
            source = value;
            Forget();
        }
    }

    /// <summary>The instance that a tag of a refused advert belongs to.</summary>
    public static int InstanceOf(int tag) => tag & ((1 << InstanceBits) - 1);

    /// <summary>Adds an advert for everyone it is for to those that wait in the sockets.</summary>
    public void Send(AdvertSockets sockets, byte priority, long clock)
    {
        if (interfaceIndex == 0) return;
        bool anew = !isAimed;
        if (anew) Aim();
        lastPriority = priority;
        codec.Next(source, priority, clock);
        anew |= codec.IsNew;
        RawSendSocket socket = sockets.Of(config.IsV6);
        for (int i = 0; i < targets.Length; i++)
        {
            SendTarget target = targets[i];
            if (!socket.Takes(target)) sockets.Flush();
            if (anew) codec.Write(target.Message, i);
            else codec.Identify(target.Message);
            socket.Add((i << InstanceBits) | number, target);
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

    /// <inheritdoc/>
    public void Dispose() => Forget();

    private void Aim()
    {
        Span<byte> from = stackalloc byte[16], to = stackalloc byte[16];
        source.Write(from);
        for (int i = 0; i < targets.Length; i++)
        {
            IpAddress destination = codec.Destination(i);
            destination.Write(to);
            // A link-local address means a host on the LAN of the interface only.
            bool isLocal = destination.IsMulticast || (config.IsV6 && to[0] == 0xFE && to[1] >> 6 == 2);
            int index = isLocal ? interfaceIndex : 0;
            targets[i] = config.IsV6 ? SendTarget.V6(codec.Size, from, to, index, codec.TimeToLive) : SendTarget.V4(codec.Size, to, index);
        }
        isAimed = true;
    }

    // Not while an advert waits in a socket: it points to its target.

    private void Forget()
    {
        if (!isAimed) return;
        foreach (SendTarget target in targets) target.Dispose();
        isAimed = false;
    }
}
