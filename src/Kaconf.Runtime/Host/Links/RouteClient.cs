using System;
using System.Text;
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

/// <summary>
/// Asks rtnetlink and waits for the answer. The kernel answers before the request's system call returns, so this never
/// holds up the reactor for longer than the work itself.
/// </summary>
internal sealed class RouteClient : IDisposable
{
    // An endless stream of answers to something else would be a fault of the kernel: stop at some point.
    private const int MostDatagrams = 100_000;

    private readonly NetlinkSocket socket = new(groups: 0, receiveBuffer: 1024 * 1024);
    private readonly byte[] requestBuffer = GC.AllocateArray<byte>(512, pinned: true);
    private readonly byte[] answerBuffer = GC.AllocateArray<byte>(64 * 1024, pinned: true);
    private uint sequence;

    /// <summary>Sends a request and reads until its acknowledgement, or the end of its dump.</summary>
    /// <param name="write">Writes the request.</param>
    /// <param name="onAnswer">Takes the messages of a dump; null = an acknowledgement is all there is.</param>
    /// <returns>EINTR when the table changed while it was dumped, so that the dump is no snapshot.</returns>
    public RouteResult Ask(RouteRequest write, RouteAnswer? onAnswer = null)
    {
        ReadOnlySpan<byte> request = write(requestBuffer, ++sequence);
        if (request.IsEmpty) throw new InvalidOperationException("a netlink request is larger than its buffer");
        if (socket.Send(request) is { IsError: true } refused) return new(refused, "");
        bool interrupted = false;
        for (int i = 0; i < MostDatagrams; i++)
        {
            SysResult received = socket.Receive(answerBuffer, wait: true);
            if (received.Error == Errno.EINTR) continue;
            if (received.IsError) return new(received.Error == Errno.EAGAIN ? Errno.ETIMEDOUT : received.Error, "");
            if (Read(answerBuffer.AsSpan(0, received.Value), onAnswer, ref interrupted) is { } end)
                return interrupted && !end.Error.IsError ? new(Errno.EINTR, "") : end;
        }
        return new(Errno.EPROTO, "no end of answers");
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private RouteResult? Read(ReadOnlySpan<byte> datagram, RouteAnswer? onAnswer, ref bool interrupted)
    {
        NetlinkReader messages = new(datagram);
        while (messages.Next())
        {
            // The rest of an answer that was given up on.
            if (messages.Sequence != sequence) continue;
            interrupted |= (messages.Flags & Netlink.NLM_F_DUMP_INTR) != 0;
            if (messages.Type is Netlink.NLMSG_ERROR or Netlink.NLMSG_DONE)
                return NetlinkAck.TryRead(messages.Flags, messages.Payload, out NetlinkAck ack)
                    ? new(new Errno(ack.Error), Encoding.ASCII.GetString(ack.Message))
                    : new(Errno.EPROTO, "");
            onAnswer?.Invoke(messages.Type, messages.Payload);
        }
        return null;
    }
}
