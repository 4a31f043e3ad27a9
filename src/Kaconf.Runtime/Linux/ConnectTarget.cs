using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>Where connections of TCP go, and from where: made once, so that a connection allocates nothing (tcp(7), socket(7)).</summary>
internal sealed unsafe class ConnectTarget
{
    private const int PortOffset = 2, V4Offset = 4, V6Offset = 8;

    private readonly int family;
    private readonly byte[] destination;
    private byte[]? source;
    private bool fixesPort;

    /// <param name="address">4 or 16 bytes in network order.</param>
    /// <param name="port">Its port.</param>
    public ConnectTarget(ReadOnlySpan<byte> address, ushort port)
    {
        family = address.Length == 4 ? Libc.AF_INET : Libc.AF_INET6;
        destination = Name(address, port);
    }

    /// <summary>The interface that they leave by; null = the one that the routes say.</summary>
    public string? Device { get; init; }

    /// <summary>The firewall mark of the packets; 0 = none.</summary>
    public uint Mark { get; init; }

    /// <summary>Has them come from an address, a port, or both.</summary>
    /// <param name="address">As many bytes as the destination has; empty = any.</param>
    /// <param name="port">The port; 0 = any.</param>
    public void From(ReadOnlySpan<byte> address, ushort port)
    {
        if (address.IsEmpty && port == 0) return;
        source = Name(address.IsEmpty ? stackalloc byte[family == Libc.AF_INET ? 4 : 16] : address, port);
        fixesPort = port != 0;
    }

    /// <summary>Opens a socket, which does not wait.</summary>
    public SysResult Open() => SysResult.Of(Libc.socket(family, Libc.SOCK_STREAM | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC, Libc.IPPROTO_TCP));

    /// <summary>Begins to connect.</summary>
    /// <param name="socket">Of <see cref="Open"/>.</param>
    /// <param name="step">What failed.</param>
    /// <returns>EINPROGRESS, or how it ended at once.</returns>
    public Errno Connect(int socket, out string step)
    {
        if (Prepare(socket, out step) is { IsError: true } error) return error;
        step = "TCP connect failed";
        fixed (byte* name = destination) return SysResult.Of(Libc.connect(socket, name, (uint)destination.Length)).Error;
    }

    /// <summary>Whether an error says something of the other side, or of the way there; others are about this host.</summary>
    public static bool IsRefusal(Errno error) => error == Errno.ENETUNREACH || error == Errno.EHOSTUNREACH || error == Errno.ECONNREFUSED || error == Errno.EHOSTDOWN
        || error == Errno.ENETDOWN || error == Errno.ECONNRESET || error == Errno.ECONNABORTED || error == Errno.ETIMEDOUT;

    /// <summary>How a connection failed (SO_ERROR).</summary>
    public static Errno ErrorOf(int socket)
    {
        int error = 0;
        uint length = sizeof(int);
        SysResult result = SysResult.Of(Libc.getsockopt(socket, Libc.SOL_SOCKET, Libc.SO_ERROR, &error, &length));
        return result.IsError ? result.Error : new Errno(error);
    }

    /// <summary>Closes a socket; the kernel ends the connection by itself.</summary>
    public static void Close(int socket) => _ = Libc.close(socket);

    private Errno Prepare(int socket, out string step)
    {
        step = "TCP socket option failed";
        if (Mark != 0 && SocketOptions.Set(socket, Libc.SOL_SOCKET, Libc.SO_MARK, (int)Mark) is { IsError: true } unmarked) return unmarked.Error;
        if (Device is not null && SocketOptions.BindToDevice(socket, Device) is { IsError: true } unbound) return unbound.Error;
        if (source is null) return Errno.None;
        step = "TCP socket bind failed";
        if (fixesPort) Reuse(socket);
        fixed (byte* name = source) return SysResult.Of(Libc.bind(socket, name, (uint)source.Length)).Error;
    }

    // The port is wanted again for the next check, and would not be free for a minute after an orderly end.
    private static void Reuse(int socket)
    {
        SocketOptions.Set(socket, Libc.SOL_SOCKET, Libc.SO_REUSEADDR, 1);
        Libc.linger atOnce = new() { l_onoff = 1 };
        _ = Libc.setsockopt(socket, Libc.SOL_SOCKET, Libc.SO_LINGER, &atOnce, (uint)sizeof(Libc.linger));
    }

    // struct sockaddr_in and sockaddr_in6 have the port at the same place.
    private static byte[] Name(ReadOnlySpan<byte> address, ushort port)
    {
        bool isV4 = address.Length == 4;
        byte[] name = new byte[isV4 ? sizeof(Libc.sockaddr_in) : sizeof(Libc.sockaddr_in6)];
        MemoryMarshal.Write(name, (ushort)(isV4 ? Libc.AF_INET : Libc.AF_INET6));
        BinaryPrimitives.WriteUInt16BigEndian(name.AsSpan(PortOffset), port);
        address.CopyTo(name.AsSpan(isV4 ? V4Offset : V6Offset));
        return name;
    }
}
