using System;
using System.Linq;
using System.Text;

namespace Kaconf.Compiler.Values;

/// <summary><c>use_vmac</c>; null = chosen by keepalived.</summary>
/// <param name="Name">Of the interface.</param>
/// <param name="Mac">Five or six octets; five leave the last one to the virtual_router_id.</param>
/// <param name="NotifyMessage"><c>netlink_notify_msg</c>.</param>
/// <param name="Group">The interface group, a name or a number.</param>
public sealed record VmacValue(string? Name, EquatableArray<byte> Mac, bool NotifyMessage, string? Group);

/// <summary><c>use_ipvlan</c>; null = not given.</summary>
/// <param name="Name">Of the interface.</param>
/// <param name="Address">Also the source of the adverts.</param>
/// <param name="PrefixLength">Of the address.</param>
/// <param name="Mode"><c>bridge</c>, <c>private</c> or <c>vepa</c>.</param>
/// <param name="Group">The interface group, a name or a number.</param>
public sealed record IpvlanValue(string? Name, AddressValue? Address, byte? PrefixLength, string? Mode, string? Group);

/// <summary>An entry of <c>unicast_peer</c>, with the TTLs that its adverts may have; null = any.</summary>
public sealed record PeerValue(AddressValue Address, byte? MinimumTtl, byte? MaximumTtl);

/// <summary>Where the bytes of a key come from.</summary>
public enum KeySource
{
    /// <summary>The text itself.</summary>
    Text,

    /// <summary>Hexadecimal digits.</summary>
    Hex,

    /// <summary>A file, by its path.</summary>
    File,
}

/// <summary>A <c>key</c> of <c>auth_hmac</c>.</summary>
/// <param name="Id">1 to 255.</param>
/// <param name="Source">What the text is.</param>
/// <param name="Text">The key, its digits, or the path of its file.</param>
public sealed record HmacKeyValue(byte Id, KeySource Source, string Text)
{
    /// <summary>The key itself; null where it is in a file, which is seen where it is.</summary>
    public EquatableArray<byte>? Bytes => Source switch
    {
        KeySource.File => null,
        KeySource.Hex => Enumerable.Range(0, Text.Length / 2).Select(i => Convert.ToByte(Text.Substring(i * 2, 2), 16)).ToEquatableArray(),
        _ => Encoding.UTF8.GetBytes(Text).ToEquatableArray(),
    };
}
