using System;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// A packet filter for a raw socket (socket(7), SO_ATTACH_FILTER; linux/filter.h) that lets only the adverts of some virtual
/// routers through: those of all others on the LAN never wake the daemon. The set is a bitmap in the program itself.
/// </summary>
internal static unsafe class VirtualRouterFilter
{
    private const ushort LoadByte = 0x30, LoadByteFromX = 0x50, LoadHeaderLength = 0xB1, LoadNumber = 0x00, LoadMemory = 0x60, StoreMemory = 0x02;
    private const ushort ShiftRight = 0x74, ShiftRightByX = 0x7C, And = 0x54, CopyToX = 0x07;
    private const ushort Jump = 0x05, JumpIfEqual = 0x15, JumpIfBit = 0x45, Return = 0x06;
    private const int Words = 8, MostInstructions = 48;
    private const uint WholePacket = 0x40000;

    /// <summary>Lets nothing through.</summary>
    public static SysResult AttachNone(int fd)
    {
        Libc.sock_filter nothing = new() { code = Return };
        return SocketOptions.Attach(fd, new ReadOnlySpan<Libc.sock_filter>(in nothing));
    }

    /// <summary>Lets the virtual routers of a set through, instead of what was let through before.</summary>
    /// <param name="fd">The raw socket.</param>
    /// <param name="isV6">What it receives: IPv6 without, or IPv4 with the IP header.</param>
    /// <param name="offset">Where the VRRP message begins behind the IP header.</param>
    /// <param name="wanted">A bit for each VRID: number n is bit n % 32 of word n / 32; 8 words.</param>
    public static SysResult Attach(int fd, bool isV6, byte offset, ReadOnlySpan<uint> wanted)
    {
        Span<Libc.sock_filter> program = stackalloc Libc.sock_filter[MostInstructions];
        int length = 0;
        // Byte 1 of a VRRP message is the VRID.
        uint place = offset + 1u;
        if (!isV6) Put(program, ref length, LoadHeaderLength, 0);
        Put(program, ref length, isV6 ? LoadByte : LoadByteFromX, place);
        Put(program, ref length, StoreMemory, 0);
        Put(program, ref length, ShiftRight, 5);
        PutWords(program, ref length, wanted);
        foreach ((ushort code, uint value) in stackalloc (ushort, uint)[]
            { (StoreMemory, 1), (LoadMemory, 0), (And, 31), (CopyToX, 0), (LoadMemory, 1), (ShiftRightByX, 0) })
            Put(program, ref length, code, value);
        Put(program, ref length, JumpIfBit, 1, whenFalse: 1);
        Put(program, ref length, Return, WholePacket);
        Put(program, ref length, Return, 0);
        return SocketOptions.Attach(fd, program[..length]);
    }

    // The word that the VRID is in goes to the accumulator; a VRID whose word is empty is turned away here.
    private static void PutWords(Span<Libc.sock_filter> program, ref int length, ReadOnlySpan<uint> wanted)
    {
        int end = length + 1;
        foreach (uint word in wanted) end += word == 0 ? 0 : 3;
        for (uint i = 0; i < Words; i++)
        {
            if (wanted[(int)i] == 0) continue;
            Put(program, ref length, JumpIfEqual, i, whenFalse: 2);
            Put(program, ref length, LoadNumber, wanted[(int)i]);
            Put(program, ref length, Jump, (uint)(end - length - 1));
        }
        Put(program, ref length, Return, 0);
    }

    private static void Put(Span<Libc.sock_filter> program, ref int length, ushort code, uint value, byte whenFalse = 0) =>
        program[length++] = new Libc.sock_filter { code = code, jf = whenFalse, k = value };
}
