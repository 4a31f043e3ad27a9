using System.Net;

namespace Kaconf.Compiler.Values;

/// <summary>An address by its bytes in network order, 4 or 16 of them.</summary>
public sealed record AddressValue(EquatableArray<byte> Bytes)
{
    public bool IsV6 => Bytes.Count == 16;

    /// <summary>Of fe80::/10.</summary>
    public bool IsLinkLocal => IsV6 && Bytes[0] == 0xFE && (Bytes[1] & 0xC0) == 0x80;

    /// <summary>Dotted or colon form.</summary>
    public override string ToString() => new IPAddress([.. Bytes]).ToString();
}
