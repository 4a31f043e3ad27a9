using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>What becomes of a request instead of its usual end.</summary>
internal enum Mishap
{
    /// <summary>The kernel refuses it.</summary>
    Refused,

    /// <summary>The kernel does it, but has no room for the answer.</summary>
    AnswerLost,

    /// <summary>The kernel does it, and the answer is cut.</summary>
    AnswerCut,

    /// <summary>The table changes while it is dumped.</summary>
    DumpInterrupted,
}

/// <summary>The kernel, but for some requests: a function from a request to its replies.</summary>
/// <param name="mishap">What happens to these.</param>
/// <param name="error">The word of a refusal.</param>
internal sealed class TroubledKernel(Mishap mishap, Errno error = default)
{
    /// <summary>How many requests of each type (RTM_*) are still to go wrong.</summary>
    public Dictionary<ushort, int> Left { get; } = [];

    /// <summary>A socket to it, in the place of one to the kernel.</summary>
    public INetlinkSocket Open(INetlinkSocket kernel) => new Socket(this, kernel);

    private bool GoesWrong(ushort type)
    {
        if (Left.GetValueOrDefault(type) == 0) return false;
        Left[type]--;
        return true;
    }

    private IEnumerable<(byte[] Reply, Errno Error)> Answer(INetlinkSocket kernel, byte[] request)
    {
        NetlinkReader message = new(request);
        message.Next();
        bool goesWrong = GoesWrong(message.Type);
        if (goesWrong && mishap == Mishap.Refused) return [(Refusal(request), Errno.None)];
        if (kernel.Send(request) is { IsError: true } unsent) return [([], unsent)];
        List<byte[]> replies = [];
        byte[] buffer = new byte[64 * 1024];
        while (kernel.Receive(buffer, wait: false) is { IsError: false } received) replies.Add(buffer[..received.Value]);
        if (!goesWrong) return replies.Select(static reply => (reply, Errno.None));
        if (mishap == Mishap.DumpInterrupted) replies[0][6] |= (byte)Netlink.NLM_F_DUMP_INTR;
        return mishap == Mishap.AnswerLost ? [([], Errno.ENOBUFS)] : replies.Select(reply => (mishap == Mishap.AnswerCut ? reply[..^5] : reply, Errno.None));
    }

    private byte[] Refusal(byte[] request)
    {
        byte[] reply = new byte[36];
        MemoryMarshal.Write(reply, reply.Length);
        MemoryMarshal.Write(reply.AsSpan(4), Netlink.NLMSG_ERROR);
        MemoryMarshal.Write(reply.AsSpan(6), Netlink.NLM_F_CAPPED);
        request.AsSpan(8, 8).CopyTo(reply.AsSpan(8));
        MemoryMarshal.Write(reply.AsSpan(16), -error.Number);
        request.AsSpan(0, 16).CopyTo(reply.AsSpan(20));
        return reply;
    }

    private sealed class Socket(TroubledKernel owner, INetlinkSocket kernel) : INetlinkSocket
    {
        private readonly Queue<(byte[] Reply, Errno Error)> replies = [];

        public uint Port => kernel.Port;

        // One request at a time, so that each of a batch has its own fate.
        public Errno Send(ReadOnlySpan<byte> messages)
        {
            while (messages.Length > 0)
            {
                int length = MemoryMarshal.Read<int>(messages);
                foreach ((byte[] Reply, Errno Error) answer in owner.Answer(kernel, messages[..length].ToArray())) replies.Enqueue(answer);
                messages = messages[Math.Min(Netlink.Align(length), messages.Length)..];
            }
            return Errno.None;
        }

        public SysResult Receive(Span<byte> buffer, bool wait)
        {
            if (!replies.TryDequeue(out (byte[] Reply, Errno Error) answer)) return new(-1, Errno.EAGAIN);
            answer.Reply.CopyTo(buffer);
            return answer.Error.IsError ? new(-1, answer.Error) : new(answer.Reply.Length, Errno.None);
        }

        public void Dispose() => kernel.Dispose();
    }
}
