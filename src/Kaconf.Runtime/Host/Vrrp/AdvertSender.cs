using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Sends the adverts of one instance to the group, or to each peer.</summary>
internal sealed class AdvertSender(VrrpInstanceConfig config, AdvertCodec codec, Log log) : IDisposable
{
    private readonly byte[] packet = GC.AllocateArray<byte>(codec.Size, pinned: true);
    private RawSendSocket? socket;
    private Errno told;

    /// <summary>The instance.</summary>
    public VrrpInstanceConfig Config => config;

    /// <summary>Sends out of this interface from now on.</summary>
    /// <exception cref="LinuxException">The interface has just vanished.</exception>
    public void Bind(Link link)
    {
        Dispose();
        socket = new RawSendSocket(link.Index);
    }

    /// <summary>Sends an advert to everyone it is for; a failure for one of them does not keep it from the others.</summary>
    public void Send(byte priority, IpAddress source)
    {
        if (socket is null) return;
        Span<byte> address = stackalloc byte[4];
        Errno failure = Errno.None;
        codec.Next(source, priority, wallClock: 0);
        for (int i = 0; i < codec.DestinationCount; i++)
        {
            IpAddress destination = codec.Destination(i);
            int length = codec.Write(packet, i);
            destination.Write(address);
            Errno error = socket.Send(packet.AsSpan(0, length), address);
            if (error.IsError) failure = error;
            // A goodbye that cannot be said, because the interface has just gone down, is no news.
            if (error.IsError && error != told && priority != 0) log.Warning($"({config.Name}) Cant send advert to {destination} ({error})");
        }
        told = failure;
    }

    /// <summary>Closes the socket.</summary>
    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }
}
