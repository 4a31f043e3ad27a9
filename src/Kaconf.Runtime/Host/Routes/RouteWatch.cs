using System;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using static Kaconf.Runtime.Wire.RouteNumbers;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>
/// Hears when somebody removes a route of ours, or any rule. Which one it was does not matter: all that is wanted is asked for
/// again, and the kernel knows what it has.
/// </summary>
internal sealed class RouteWatch : IDisposable
{
    private const uint Groups = RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE | RTMGRP_IPV4_RULE | RTMGRP_IPV6_RULE;
    private const int ReceiveBuffer = 1024 * 1024, MostDatagrams = 1000, ProtocolOffset = 5;

    private readonly Reactor reactor;
    private readonly RouteClient client;
    private readonly Action<uint> onDamage;
    private readonly NetlinkSocket notifications;
    private readonly byte[] buffer = GC.AllocateArray<byte>(32 * 1024, pinned: true);

    /// <summary>Listens from now on.</summary>
    /// <param name="reactor">Tells of news.</param>
    /// <param name="client">What it does is no news.</param>
    /// <param name="onDamage">Hears the port of who did it; 0 = the kernel, or some of the news were lost.</param>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    public RouteWatch(Reactor reactor, RouteClient client, Action<uint> onDamage)
    {
        (this.reactor, this.client, this.onDamage) = (reactor, client, onDamage);
        notifications = new NetlinkSocket(Groups, ReceiveBuffer);
        reactor.Watch(notifications.Number, Poll);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reactor.Unwatch(notifications.Number);
        notifications.Dispose();
    }

    private void Poll()
    {
        for (int i = 0; i < MostDatagrams; i++)
        {
            SysResult received = notifications.Receive(buffer, wait: false);
            if (received.Error == Errno.EAGAIN) return;
            if (received.Error == Errno.EINTR) continue;
            if (received.IsError)
            {
                onDamage(0);
                continue;
            }
            NetlinkReader messages = new(buffer.AsSpan(0, received.Value));
            while (messages.Next())
                if (messages.Port != client.Port && IsLoss(messages.Type, messages.Payload)) onDamage(messages.Port);
        }
    }

    private static bool IsLoss(ushort type, ReadOnlySpan<byte> payload) =>
        type == RTM_DELRULE || (type == RTM_DELROUTE && payload.Length > ProtocolOffset && payload[ProtocolOffset] == RTPROT_KEEPALIVED);
}
