using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links;

/// <summary>The interfaces of this network namespace and their addresses, kept by applying netlink messages in order.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<int, Link> links = [];
    private readonly Dictionary<string, Link> byName = [];

    /// <summary>All interfaces, in no order.</summary>
    public IReadOnlyCollection<Link> All => links.Values;

    /// <summary>Finds an interface by the name it has now; null = there is none.</summary>
    public Link? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Finds an interface by its number; null = there is none.</summary>
    public Link? Find(int index) => links.GetValueOrDefault(index);

    /// <summary>Whether any interface has an address.</summary>
    public bool Has(IpAddress address)
    {
        foreach (Link link in links.Values)
            foreach (LinkAddress present in link.Addresses)
                if (present.Address == address) return true;
        return false;
    }

    /// <summary>Applies one message, whatever its type.</summary>
    /// <returns>What it may have changed.</returns>
    public LinkChange Apply(ushort type, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            // A bridge says RTM_DELLINK for AF_BRIDGE when a port leaves it: the interface itself lives on.
            case RtNetlink.RTM_NEWLINK or RtNetlink.RTM_DELLINK:
                if (!LinkMessage.TryRead(payload, out LinkMessage link) || link.Family != RtNetlink.AF_UNSPEC) return default;
                return (type == RtNetlink.RTM_NEWLINK ? Put(link) : Remove(link.Index)) ? new(LinkChangeKind.Link) : default;
            case RtNetlink.RTM_NEWADDR or RtNetlink.RTM_DELADDR:
                return AddressMessage.TryRead(payload, out AddressMessage address) && links.TryGetValue(address.Index, out Link? owner)
                    ? Apply(type, owner, address)
                    : default;
            default:
                return default;
        }
    }

    private static LinkChange Apply(ushort type, Link link, in AddressMessage message)
    {
        // IPv6 has IFA_LOCAL on point-to-point links only.
        ReadOnlySpan<byte> bytes = message.Local.IsEmpty ? message.Address : message.Local;
        int length = message.Family switch { RtNetlink.AF_INET => 4, RtNetlink.AF_INET6 => 16, _ => 0 };
        if (length == 0 || bytes.Length != length) return default;
        LinkAddress address = new(IpAddress.Read(bytes), message.PrefixLength, message.Scope, message.Flags, message.Protocol);
        if (type == RtNetlink.RTM_NEWADDR) link.Put(address);
        else if (!link.Remove(address.Address, address.PrefixLength)) return default;
        return new(type == RtNetlink.RTM_NEWADDR ? LinkChangeKind.AddressThere : LinkChangeKind.AddressGone) { Link = link, Address = address };
    }

    private bool Put(in LinkMessage message)
    {
        if (!links.TryGetValue(message.Index, out Link? link)) links.Add(message.Index, link = new Link(message.Index));
        if (!message.Name.IsEmpty && !Same(link.Name, message.Name)) Rename(link, Encoding.UTF8.GetString(message.Name));
        if (!link.HardwareAddress.AsSpan().SequenceEqual(message.HardwareAddress)) link.HardwareAddress = message.HardwareAddress.ToArray();
        link.VrfTable = message.VrfTable;
        (link.Flags, link.Lower, link.Master, link.Group, link.Mode) = (message.Flags, message.Lower, message.Master, message.Group, message.Mode);
        if (!Same(link.Kind, message.Kind)) link.Kind = Encoding.UTF8.GetString(message.Kind);
        if (!Same(link.Alias, message.Alias)) link.Alias = Encoding.UTF8.GetString(message.Alias);
        return true;
    }

    private void Rename(Link link, string name)
    {
        // Its old name may be another's by now.
        if (Find(link.Name) == link) byName.Remove(link.Name);
        link.Name = name;
        byName[name] = link;
    }

    private bool Remove(int index)
    {
        if (!links.Remove(index, out Link? link)) return false;
        if (Find(link.Name) == link) byName.Remove(link.Name);
        return true;
    }

    private static bool Same(string name, ReadOnlySpan<byte> utf8)
    {
        Span<char> characters = stackalloc char[utf8.Length];
        return Encoding.UTF8.TryGetChars(utf8, characters, out int length) && name.AsSpan().SequenceEqual(characters[..length]);
    }
}
