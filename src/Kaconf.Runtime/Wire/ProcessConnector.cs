using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Kaconf.Runtime.Wire;

/// <summary>What the kernel tells of a process (linux/cn_proc.h).</summary>
internal enum ProcessEventKind : uint
{
    /// <summary>The answer to a request to be told.</summary>
    Acknowledged = 0,

    /// <summary><see cref="ProcessEvent.Process"/> has the child <see cref="ProcessEvent.Child"/>.</summary>
    Fork = 1,

    /// <summary>It runs another program.</summary>
    Exec = 2,

    /// <summary>It has another name.</summary>
    Name = 0x200,

    /// <summary>It has ended.</summary>
    Exit = 0x80000000,
}

/// <summary>One event. Those of threads are left out: their <see cref="IsOfThread"/> is true.</summary>
internal readonly record struct ProcessEvent(ProcessEventKind Kind, int Process)
{
    /// <summary>The child of a fork.</summary>
    public int Child { get; init; }

    /// <summary>The new name, at most 15 bytes, each as a character.</summary>
    public string? Name { get; init; }

    /// <summary>Of an answer: 0, or why not (errno.h).</summary>
    public int Error { get; init; }

    /// <summary>Whether a thread is told of that is not its process's first.</summary>
    public bool IsOfThread { get; init; }
}

/// <summary>
/// The process connector (linux/connector.h, linux/cn_proc.h), in host byte order:
/// <code>
/// | struct nlmsghdr 16 bytes | idx 32 | val 32 | seq 32 | ack 32 | len 16 | flags 16 | … |
/// request: | 1 = listen, 2 = ignore, 32 |
/// event:   | what 32 | cpu 32 | timestamp 64 | data by what |
/// </code>
/// </summary>
internal static class ProcessConnector
{
    /// <summary>Bytes of a request.</summary>
    public const int RequestSize = 40;

    private const uint Index = 1, Value = 1;
    private const ushort Done = 3;
    private const int Connector = 20, Head = 16, Longest = 15;

    /// <summary>Asks to be told, or not to be any more.</summary>
    public static void WriteRequest(Span<byte> request, bool listen)
    {
        request.Clear();
        MemoryMarshal.Write(request, (uint)RequestSize);
        MemoryMarshal.Write(request[4..], Done);
        Span<byte> message = request[NetlinkReader.HeaderSize..];
        MemoryMarshal.Write(message, Index);
        MemoryMarshal.Write(message[4..], Value);
        MemoryMarshal.Write(message[16..], (ushort)sizeof(uint));
        MemoryMarshal.Write(message[Connector..], listen ? 1u : 2u);
    }

    /// <summary>Reads a datagram.</summary>
    /// <returns>The event; null when it is none, is damaged, or is of a kind that nobody wants.</returns>
    public static ProcessEvent? Read(ReadOnlySpan<byte> datagram)
    {
        NetlinkReader messages = new(datagram);
        if (!messages.Next() || messages.Payload.Length < Connector + Head) return null;
        ReadOnlySpan<byte> message = messages.Payload;
        if (U32(message, 0) != Index || U32(message, 4) != Value) return null;
        return Read((ProcessEventKind)U32(message, Connector), message[(Connector + Head)..]);
    }

    private static ProcessEvent? Read(ProcessEventKind kind, ReadOnlySpan<byte> data)
    {
        int size = kind switch { ProcessEventKind.Acknowledged => 4, ProcessEventKind.Fork => 16, ProcessEventKind.Name => 24, ProcessEventKind.Exec or ProcessEventKind.Exit => 8, _ => int.MaxValue };
        if (data.Length < size) return null;
        return kind switch
        {
            ProcessEventKind.Acknowledged => new ProcessEvent(kind, 0) { Error = (int)U32(data, 0) },
            // Of parent and child the thread, then the process.
            ProcessEventKind.Fork => new ProcessEvent(kind, (int)U32(data, 4)) { Child = (int)U32(data, 12), IsOfThread = U32(data, 8) != U32(data, 12) },
            _ => new ProcessEvent(kind, (int)U32(data, 4)) { IsOfThread = U32(data, 0) != U32(data, 4), Name = kind == ProcessEventKind.Name ? NameOf(data[8..]) : null },
        };
    }

    private static string NameOf(ReadOnlySpan<byte> name)
    {
        int end = name[..Longest].IndexOf((byte)0);
        return Encoding.Latin1.GetString(name[..(end < 0 ? Longest : end)]);
    }

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => MemoryMarshal.Read<uint>(bytes[at..]);
}
