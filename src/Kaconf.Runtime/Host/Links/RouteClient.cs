using System;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>How a request to the kernel ended.</summary>
/// <param name="Error">Its error.</param>
/// <param name="Detail">The kernel's own words (extended ack); empty when it has none.</param>
internal readonly record struct RouteResult(Errno Error, string Detail)
{
    /// <summary>Done.</summary>
    public static RouteResult Done => new(Errno.None, "");

    /// <summary>For the log.</summary>
    public override string ToString() => Detail.Length == 0 ? $"{Error}" : $"{Error}, the kernel says: {Detail}";
}

/// <summary>Writes a request with a given number into a buffer.</summary>
internal delegate ReadOnlySpan<byte> RouteRequest(Span<byte> buffer, uint sequence);

/// <summary>Takes one message of a dump.</summary>
internal delegate void RouteAnswer(ushort type, ReadOnlySpan<byte> payload);

/// <summary>Reads a datagram of answers.</summary>
/// <returns>Whether it has what it waits for.</returns>
internal delegate bool RouteReader(NetlinkReader messages);

/// <summary>
/// Asks rtnetlink and waits for the answer. The kernel answers before the request's system call returns, so this never
/// holds up the reactor for longer than the work itself.
/// </summary>
/// <param name="socket">The way there.</param>
internal sealed class RouteClient(INetlinkSocket socket) : IDisposable
{
    // An endless stream of answers to something else would be a fault of the kernel: stop at some point.
    private const int MostDatagrams = 100_000;
    private const int UsualBuffer = 1024 * 1024;

    private readonly byte[] requestBuffer = GC.AllocateArray<byte>(512, pinned: true);
    private readonly byte[] answerBuffer = GC.AllocateArray<byte>(64 * 1024, pinned: true);
    private uint sequence;

    /// <summary>Opens the way to a part of the kernel.</summary>
    /// <param name="protocol">NETLINK_*.</param>
    /// <param name="bufferSize">Bytes that requests and answers may have in all.</param>
    public RouteClient(int protocol = Libc.NETLINK_ROUTE, int bufferSize = UsualBuffer)
        : this(new NetlinkSocket(groups: 0, bufferSize, protocol))
    {
    }

    /// <summary>One with the buffer that the configuration may ask for.</summary>
    public static RouteClient Of(NetlinkBufferConfig? buffer, int protocol) => new(Socket(buffer, protocol));

    /// <summary>One of a node for rtnetlink, with the buffer that the configuration may ask for.</summary>
    public static RouteClient Of(NodeRun run, NetlinkBufferConfig? buffer = null) => new(run.Netlink(Socket(buffer, Libc.NETLINK_ROUTE)));

    private static NetlinkSocket Socket(NetlinkBufferConfig? buffer, int protocol) =>
        new(groups: 0, buffer?.Bytes ?? UsualBuffer, protocol, buffer?.Force ?? true);

    /// <summary>The port of its socket, which the notifications of what it changed carry.</summary>
    public uint Port => socket.Port;

    /// <summary>A number for the next request.</summary>
    public uint NextSequence() => ++sequence;

    /// <summary>Sends a request and reads until its acknowledgement, or the end of its dump.</summary>
    /// <param name="write">Writes the request.</param>
    /// <param name="onAnswer">Takes the messages of a dump; null = an acknowledgement is all there is.</param>
    /// <returns>EINTR when the table changed while it was dumped, so that the dump is no snapshot.</returns>
    public RouteResult Ask(RouteRequest write, RouteAnswer? onAnswer = null)
    {
        uint number = NextSequence();
        ReadOnlySpan<byte> request = write(requestBuffer, number);
        if (request.IsEmpty) throw new InvalidOperationException("a netlink request is larger than its buffer");
        bool interrupted = false, damaged = false;
        RouteResult? end = null;
        RouteResult read = Exchange(request, messages =>
        {
            while (end is null && messages.Next())
            {
                // The rest of an answer that was given up on.
                if (messages.Sequence != number) continue;
                interrupted |= (messages.Flags & Netlink.NLM_F_DUMP_INTR) != 0;
                if (messages.Type is Netlink.NLMSG_ERROR or Netlink.NLMSG_DONE) end = ResultOf(messages);
                else onAnswer?.Invoke(messages.Type, messages.Payload);
            }
            damaged |= messages.Failed;
            return end is not null;
        });
        if (end is not { } result) return read;
        if (damaged && !result.Error.IsError) return new(Errno.EPROTO, "an answer is damaged");
        return interrupted && !result.Error.IsError ? new(Errno.EINTR, "") : result;
    }

    /// <summary>Sends one or more messages and reads answers until <paramref name="take"/> has what it waits for.</summary>
    /// <returns>An error when it did not get that.</returns>
    public RouteResult Exchange(ReadOnlySpan<byte> requests, RouteReader take)
    {
        if (socket.Send(requests) is { IsError: true } refused) return new(refused, "");
        for (int i = 0; i < MostDatagrams; i++)
        {
            SysResult received = socket.Receive(answerBuffer, wait: true);
            if (received.Error == Errno.EINTR) continue;
            if (received.IsError) return new(received.Error == Errno.EAGAIN ? Errno.ETIMEDOUT : received.Error, "");
            if (take(new NetlinkReader(answerBuffer.AsSpan(0, received.Value)))) return RouteResult.Done;
        }
        return new(Errno.EPROTO, "no end of answers");
    }

    /// <summary>What an NLMSG_ERROR or NLMSG_DONE says.</summary>
    public static RouteResult ResultOf(in NetlinkReader message) =>
        NetlinkAck.TryRead(message.Flags, message.Payload, out NetlinkAck ack)
            ? new(new Errno(ack.Error), Encoding.ASCII.GetString(ack.Message))
            : new(Errno.EPROTO, "");

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
