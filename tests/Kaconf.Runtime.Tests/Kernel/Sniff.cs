using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Every frame that arrives at an interface of this thread's namespace.</summary>
internal sealed unsafe class Sniff : IDisposable
{
    private const ushort ETH_P_ALL = 3;

    private readonly SafeFd fd = new(SysResult.Of(Libc.socket(Libc.AF_PACKET, Libc.SOCK_RAW | Libc.SOCK_NONBLOCK, BinaryPrimitives.ReverseEndianness(ETH_P_ALL))).OrThrow("sniff"));

    public Sniff(int interfaceIndex)
    {
        Libc.sockaddr_ll address = new()
        {
            sll_family = Libc.AF_PACKET,
            sll_protocol = BinaryPrimitives.ReverseEndianness(ETH_P_ALL),
            sll_ifindex = interfaceIndex,
        };
        SysResult.Of(Libc.bind(fd.Number, &address, (uint)sizeof(Libc.sockaddr_ll))).OrThrow("sniff");
    }

    /// <summary>What has come since the last time and is of an Ethernet type, for IP also of a protocol.</summary>
    public List<byte[]> Take(ushort type, byte? protocol = null)
    {
        List<byte[]> frames = [];
        byte[] frame = new byte[2048];
        while (true)
        {
            nint length;
            fixed (byte* bytes = frame) length = Libc.recvfrom(fd.Number, bytes, (nuint)frame.Length, 0, null, null);
            if (length < 0) return frames;
            if (BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(12)) != type) continue;
            if (protocol is null || frame[type == 0x86DD ? 20 : 23] == protocol) frames.Add(frame[..(int)length]);
        }
    }

    public void Dispose() => fd.Dispose();
}
