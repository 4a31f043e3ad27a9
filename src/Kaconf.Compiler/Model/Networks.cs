using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>What the virtual addresses of instances tell about whether they share a link.</summary>
internal static class Networks
{
    // The usual networks of hosts, where an address has no prefix length.
    private const byte UsualV4 = 24, UsualV6 = 64;

    /// <summary>The virtual addresses, else the excluded ones; those of one link only, which every link may have, if there are no others.</summary>
    public static IReadOnlyList<VirtualAddressValue> Addresses(Seat instance)
    {
        VirtualAddressValue[] wide = [.. instance.Model.VirtualAddresses.Where(item => !item.Address.IsLinkLocal)];
        if (wide.Length == 0) wide = [.. instance.Model.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded).Where(item => !item.Address.IsLinkLocal)];
        return wide.Length > 0 ? wide : instance.Model.VirtualAddresses;
    }

    /// <summary>Whether an address of one is in the network of an address of the other, as their prefix lengths say.</summary>
    public static bool Overlap(Seat a, Seat b) => Addresses(a).Any(x => !x.Address.IsLinkLocal && Addresses(b).Any(y =>
        x.Address.IsV6 == y.Address.IsV6 && (Mask(x.Address, x.PrefixLength) == Mask(y.Address, x.PrefixLength) || Mask(x.Address, y.PrefixLength) == Mask(y.Address, y.PrefixLength))));

    /// <summary>The instances by the networks that they have an address in; those without any address, which may be anywhere, are together.</summary>
    /// <param name="instances">The instances, in order.</param>
    /// <param name="length">How long the prefix of an address is.</param>
    public static IEnumerable<IEnumerable<Seat>> Near(IEnumerable<Seat> instances, Func<VirtualAddressValue, byte> length)
    {
        (Seat Instance, IReadOnlyList<VirtualAddressValue> Items)[] all = [.. instances.Select(instance => (instance, Addresses(instance)))];
        yield return all.Where(one => one.Items.Count == 0).Select(one => one.Instance);
        foreach ((bool isV6, byte prefix) in all.SelectMany(one => one.Items).Select(item => (item.Address.IsV6, length(item))).Distinct().OrderByDescending(key => key.Item2))
        {
            ILookup<AddressValue, Seat> networks = all.SelectMany(one => one.Items.Where(item => item.Address.IsV6 == isV6).Select(item => (item, one.Instance)))
                .ToLookup(pair => Mask(pair.item.Address, prefix), pair => pair.Instance);
            foreach (IGrouping<AddressValue, Seat> network in networks) yield return network.Distinct();
        }
    }

    /// <summary>The prefix length, or the usual one for an address without.</summary>
    public static byte Usual(VirtualAddressValue item) =>
        item.PrefixLength < item.Address.Bytes.Count * 8 ? item.PrefixLength : item.Address.IsV6 ? UsualV6 : UsualV4;

    /// <summary>Whether an address is in the network of an entry, as its prefix length says.</summary>
    public static bool IsIn(AddressValue address, VirtualAddressValue entry) => IsIn(address, entry.Address, entry.PrefixLength);

    /// <summary>Whether an address is in the network of another.</summary>
    public static bool IsIn(AddressValue address, AddressValue other, byte length)
    {
        if (address.IsV6 != other.IsV6) return false;
        for (int i = 0; i < address.Bytes.Count; i++) if (((address.Bytes[i] ^ other.Bytes[i]) & MaskAt(i, length)) != 0) return false;
        return true;
    }

    private static AddressValue Mask(AddressValue address, byte length)
    {
        byte[] bytes = [.. address.Bytes];
        for (int i = 0; i < bytes.Length; i++) bytes[i] &= MaskAt(i, length);
        return new AddressValue(bytes.ToEquatableArray());
    }

    // Of the octet at an index.
    private static byte MaskAt(int index, byte length) => (byte)(0xff << Math.Min(8, Math.Max(0, ((index + 1) * 8) - length)));
}
