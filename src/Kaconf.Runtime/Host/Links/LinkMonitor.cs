using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>
/// Keeps a <see cref="LinkTable"/> true: a dump at first, then the kernel's notifications, and a dump again whenever the
/// kernel says that some were lost (ENOBUFS).
/// </summary>
internal sealed class LinkMonitor : IDisposable
{
    private const int DefaultReceiveBuffer = 4 * 1024 * 1024;
    private const int MostDatagramsInTurn = 10_000;
    private const int MostDumps = 10;
    private const long RetryAfter = 1_000_000_000;

    private readonly Reactor reactor;
    private readonly RouteClient route;
    private readonly Log log;
    private readonly NetlinkSocket notifications;
    private readonly ReactorTimer tell;
    private readonly ReactorTimer dumpAgain;
    private readonly byte[] buffer = GC.AllocateArray<byte>(64 * 1024, pinned: true);

    /// <summary>Listens and takes the first dump.</summary>
    /// <exception cref="LinuxException">The kernel refuses.</exception>
    public LinkMonitor(Reactor reactor, RouteClient route, Log log, NetlinkBufferConfig? receiveBuffer = null)
    {
        (this.reactor, this.route, this.log) = (reactor, route, log);
        tell = reactor.NewTimer(Tell);
        dumpAgain = reactor.NewTimer(Dump);
        notifications = new NetlinkSocket(RtNetlink.RTMGRP_LINK | RtNetlink.RTMGRP_IPV4_IFADDR | RtNetlink.RTMGRP_IPV6_IFADDR, receiveBuffer?.Bytes ?? DefaultReceiveBuffer, force: receiveBuffer?.Force ?? true);
        reactor.Watch(notifications.Number, Poll);
        Dump();
    }

    /// <summary>The interfaces.</summary>
    public LinkTable Links { get; private set; } = new();

    /// <summary>Called soon after the table changed, never from within <see cref="Poll"/>.</summary>
    public List<Action> Changed { get; } = [];

    /// <summary>
    /// Hears at once of every change of an address and of the port of the socket that made it (0 = the kernel by itself); it
    /// must not ask the kernel anything. Its answer is whether <see cref="Changed"/> has to hear of it too.
    /// </summary>
    public Func<LinkChange, uint, bool>? AddressChanged { get; set; }

    /// <summary>Says first of all what interfaces count as.</summary>
    public Action<LinkTable>? Judge { get; set; }

    /// <summary>Calls <see cref="Changed"/> soon, though the table is the same.</summary>
    public void Recheck() => tell.Deadline = reactor.Now;

    /// <summary>Whether <see cref="Changed"/> is about to be called.</summary>
    public bool HasNews => tell.Deadline != long.MaxValue;

    /// <summary>How often notifications were lost.</summary>
    public int Overruns { get; private set; }

    /// <summary>Takes every notification that is there now, so that what was just asked of the kernel shows in the table.</summary>
    public void Poll()
    {
        for (int i = 0; i < MostDatagramsInTurn; i++)
        {
            SysResult received = notifications.Receive(buffer, wait: false);
            if (received.Error == Errno.EAGAIN) return;
            if (received.Error == Errno.EINTR) continue;
            if (received.IsError)
            {
                Resynchronise(received.Error);
                return;
            }
            NetlinkReader messages = new(buffer.AsSpan(0, received.Value));
            while (messages.Next())
                Note(Links.Apply(messages.Type, messages.Payload), messages.Port);
        }
    }

    private void Note(in LinkChange change, uint port)
    {
        if (change.Kind == LinkChangeKind.None) return;
        bool told = change.Kind == LinkChangeKind.Link || AddressChanged is null || AddressChanged(change, port);
        if (told) tell.Deadline = reactor.Now;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reactor.Unwatch(notifications.Number);
        notifications.Dispose();
    }

    private void Resynchronise(Errno error)
    {
        Overruns++;
        log.Warning($"Netlink: receiving notifications failed with {error}; reading all interfaces anew");
        // What waits is older than what was lost: after the dump it would be wrong.
        for (int i = 0; i < 1_000_000 && notifications.Receive(buffer, wait: false).Error != Errno.EAGAIN; i++) { }
        Dump();
    }

    private void Dump()
    {
        RouteResult result = new(Errno.EINTR, "");
        for (int i = 0; i < MostDumps && result.Error == Errno.EINTR; i++) result = TryDump();
        if (!result.Error.IsError) return;
        log.Warning($"Netlink: cannot read the interfaces, trying again in a second: {result}");
        dumpAgain.Deadline = reactor.Now + RetryAfter;
    }

    private RouteResult TryDump()
    {
        // Into a new table: half a dump would look as if interfaces had vanished.
        LinkTable fresh = new();
        void Take(ushort type, ReadOnlySpan<byte> payload) => fresh.Apply(type, payload);
        RouteResult result = route.Ask(static (span, sequence) => RtNetlink.WriteDump(span, RtNetlink.RTM_GETLINK, sequence), Take);
        if (!result.Error.IsError)
            result = route.Ask(static (span, sequence) => RtNetlink.WriteDump(span, RtNetlink.RTM_GETADDR, sequence), Take);
        if (result.Error.IsError) return result;
        Links = fresh;
        tell.Deadline = reactor.Now;
        return result;
    }

    private void Tell()
    {
        Judge?.Invoke(Links);
        foreach (Action listener in Changed) listener();
    }
}
