using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Generator.Tests;

/// <summary>A message about a route or a rule, so that two that ask for the same are the same text: the kernel does not mind the order of attributes.</summary>
internal static class KernelMessage
{
    private const int HeadersSize = 28, Scope = 22, Type = 23;
    private const ushort RTM_NEWROUTE = 24, RTM_DELROUTE = 25, RTA_METRICS = 8, RTA_MULTIPATH = 9, RTA_ENCAP = 22, Acknowledge = 4;

    /// <summary>Reads one.</summary>
    /// <param name="message">Its bytes, from struct nlmsghdr on.</param>
    /// <param name="like">The scope and the type of a removal count only where this one gives them: the kernel asks for no more.</param>
    public static string Text(byte[] message, byte[] like)
    {
        byte[] copy = [.. message];
        ushort type = BitConverter.ToUInt16(copy, 4);
        int flags = BitConverter.ToUInt16(copy, 6) & ~Acknowledge;
        if (type == RTM_DELROUTE && like[Scope] == 255) copy[Scope] = 255;
        if (type == RTM_DELROUTE && like[Type] == 0) copy[Type] = 0;
        // An address of no bits is none.
        IEnumerable<string> attributes = Attributes(copy.AsSpan(HeadersSize).ToArray(), type is RTM_NEWROUTE or RTM_DELROUTE)
            .Where(text => !(copy[17] == 0 && text.StartsWith("1=", StringComparison.Ordinal)) && !(copy[18] == 0 && text.StartsWith("2=", StringComparison.Ordinal)));
        return $"{type} {flags:x} {Convert.ToHexStringLower(copy, 16, HeadersSize - 16)} {string.Join(' ', attributes)}";
    }

    private static List<string> Attributes(byte[] bytes, bool isRoute)
    {
        List<string> found = [];
        for (int at = 0; at < bytes.Length;)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)), type = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2)) & 0x3FFF;
            byte[] value = bytes[(at + 4)..(at + length)];
            string text = (isRoute, type) switch
            {
                (true, RTA_METRICS or RTA_ENCAP) => $"({string.Join(' ', Attributes(value, isRoute: false))})",
                (true, RTA_MULTIPATH) => $"({string.Join(" | ", NextHops(value))})",
                _ => Convert.ToHexStringLower(value),
            };
            found.Add($"{type}={text}");
            at += (length + 3) & ~3;
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    // struct rtnexthop: length, flags, hops, interface.
    private static IEnumerable<string> NextHops(byte[] bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
            yield return $"{Convert.ToHexStringLower(bytes, at + 2, 6)} {string.Join(' ', Attributes(bytes[(at + 8)..(at + length)], isRoute: true))}";
            at += (length + 3) & ~3;
        }
    }
}
