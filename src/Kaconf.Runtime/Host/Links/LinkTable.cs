using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>The interfaces of this network namespace and their IPv4 addresses, kept by applying netlink messages in order.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<int, Link> links = [];

    /// <summary>Finds an interface by the name it has now; null = there is none.</summary>
    public Link? Find(string name)
    {
        foreach ((int _, Link? link) in links)
            if (link.Name == name) return link;
        return null;
    }

    /// <summary>Finds an interface by its number; null = there is none.</summary>
    public Link? Find(int index) => links.GetValueOrDefault(index);

    /// <summary>Applies one message, whatever its type.</summary>
    /// <returns>Whether the table may have changed.</returns>
    public bool Apply(ushort type, ReadOnlySpan<byte> payload) => type switch
    {
        // A bridge says RTM_DELLINK for AF_BRIDGE when a port leaves it: the interface itself lives on.
        RtNetlink.RTM_NEWLINK => LinkMessage.TryRead(payload, out LinkMessage link) && link.Family == RtNetlink.AF_UNSPEC && Put(link),
        RtNetlink.RTM_DELLINK => LinkMessage.TryRead(payload, out LinkMessage link) && link.Family == RtNetlink.AF_UNSPEC && links.Remove(link.Index),
        RtNetlink.RTM_NEWADDR => TryReadAddress(payload, out AddressMessage address) && Put(address),
        RtNetlink.RTM_DELADDR => TryReadAddress(payload, out AddressMessage address) && Remove(address),
        _ => false,
    };

    private bool Put(in LinkMessage message)
    {
        if (!links.TryGetValue(message.Index, out Link? link)) links.Add(message.Index, link = new Link(message.Index));
        if (!message.Name.IsEmpty && !Same(link.Name, message.Name)) link.Name = Encoding.UTF8.GetString(message.Name);
        if (!link.HardwareAddress.AsSpan().SequenceEqual(message.HardwareAddress)) link.HardwareAddress = message.HardwareAddress.ToArray();
        link.Flags = message.Flags;
        return true;
    }

    private bool Put(in AddressMessage message)
    {
        if (!links.TryGetValue(message.Index, out Link? link)) return false;
        link.Put(new LinkAddress(
            IpAddress.Read(message.Local), message.PrefixLength, message.Scope,
            (message.Flags & RtNetlink.IFA_F_SECONDARY) != 0, message.Protocol));
        return true;
    }

    private bool Remove(in AddressMessage message)
    {
        if (!links.TryGetValue(message.Index, out Link? link)) return false;
        IpAddress address = IpAddress.Read(message.Local);
        byte prefixLength = message.PrefixLength;
        return link.Addresses.RemoveAll(other => other.Address == address && other.PrefixLength == prefixLength) > 0;
    }

    private static bool TryReadAddress(ReadOnlySpan<byte> payload, out AddressMessage address) =>
        AddressMessage.TryRead(payload, out address) && address.Family == RtNetlink.AF_INET && address.Local.Length == 4;

    private static bool Same(string name, ReadOnlySpan<byte> utf8)
    {
        Span<char> characters = stackalloc char[utf8.Length];
        return Encoding.UTF8.TryGetChars(utf8, characters, out int length) && name.AsSpan().SequenceEqual(characters[..length]);
    }
}
