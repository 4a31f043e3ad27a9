using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CastKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The addresses of an instance that count.</summary>
/// <param name="IsV6">Their family.</param>
/// <param name="Version">The version of VRRP that goes with it.</param>
/// <param name="Virtual">Those that it moves and adverts name.</param>
/// <param name="Source">Where the adverts come from; null = the first address of the interface.</param>
/// <param name="Group">The multicast group that they go to, if it is not that of the RFC.</param>
/// <param name="Peers">Whom they go to; none = a multicast group.</param>
internal readonly record struct InstanceAddresses(
    bool IsV6, byte Version, EquatableArray<VirtualAddressValue> Virtual, AddressValue? Source, AddressValue? Group, EquatableArray<AddressValue> Peers);

/// <summary>The addresses of an instance: virtual ones, source, destination and peers, all of one family.</summary>
internal static class AddressLowering
{
    public static InstanceAddresses Lower(NodeContext context, BoundBlock block, bool strict)
    {
        List<(VirtualAddressValue Value, BoundEntry Entry)> addresses =
            context.Entries<VirtualAddressValue>(block, AddressKeywords.Virtual, entry => entry.Address);
        List<(PeerValue Value, BoundEntry Entry)> peers = context.Entries<PeerValue>(block, Peers, peer => peer.Address);
        BoundSetting? source = Source(block);
        List<FamilyWord> words = new(addresses.Count + peers.Count);
        foreach ((VirtualAddressValue value, BoundEntry entry) in addresses) words.Add(new FamilyWord(value.Address.IsV6, entry.First));
        foreach ((PeerValue value, BoundEntry entry) in peers) words.Add(new FamilyWord(value.Address.IsV6, entry.First));
        AddWords(words, block, source);
        FamilyCheck family = new(words, context.Bag);
        Keep(block.Block(AddressKeywords.Virtual), addresses, family, value => value.Address);
        Keep(block.Block(Peers), peers, family, value => value.Address);
        if (source?.Value is AddressValue address && !family.Fits(address)) source = null;
        ExcludedAddresses.Lower(context, block, addresses);
        return new InstanceAddresses(
            family.IsV6,
            VersionLowering.Lower(context, block, family, strict),
            addresses.Count == 0 ? default : addresses.Select(item => item.Value).ToEquatableArray(),
            source?.Value as AddressValue,
            peers.Count > 0 ? null : OtherGroup(context, block, family),
            peers.Count == 0 ? default : peers.Select(item => item.Value.Address).ToEquatableArray());
    }

    // What is left over goes from the list as well.
    private static void Keep<T>(BoundBlock? list, List<(T Value, BoundEntry Entry)> items, FamilyCheck family, Func<T, AddressValue> addressOf)
    {
        if (family.IsMixed) RemoveForeign(items, family, addressOf);
        if (list is not null && list.Entries.Count > items.Count) list.Keep([.. items.Select(item => item.Entry)]);
    }

    private static void RemoveForeign<T>(List<(T Value, BoundEntry Entry)> items, FamilyCheck family, Func<T, AddressValue> addressOf) =>
        items.RemoveAll(item => !family.Fits(addressOf(item.Value)));

    // keepalived keeps both in one place, so the later one counts.
    private static BoundSetting? Source(BoundBlock block)
    {
        BoundSetting? multicast = block.Find(McastSource), unicast = block.Find(UnicastSource);
        return unicast is null || multicast?.Position > unicast.Position ? multicast : unicast;
    }

    // keepalived: the instance's own group, else the node's of its family.
    private static AddressValue? OtherGroup(NodeContext context, BoundBlock block, FamilyCheck family)
    {
        Keyword<AddressValue> row = family.IsV6 ? GlobalVrrpKeywords.MulticastGroup6 : GlobalVrrpKeywords.MulticastGroup4;
        AddressValue group = block.Find(McastDestination) is { Value: AddressValue own } && family.Fits(own) ? own : context.Globals.Get(row);
        return group.Equals(row.Default) ? null : group;
    }

    private static void AddWords(List<FamilyWord> words, BoundBlock block, BoundSetting? source)
    {
        if (source is { Value: AddressValue address }) words.Add(new FamilyWord(address.IsV6, source.Words[1]));
        if (block.Find(McastDestination) is { Value: AddressValue group } destination) words.Add(new FamilyWord(group.IsV6, destination.Words[1]));
        if (block.Find(VrrpKeywords.NativeIpv6) is { } native) words.Add(new FamilyWord(true, native.Words[0]));
        if (block.Find(LinkKeywords.UseIpvlan) is { Value: IpvlanValue { Address: { } own } } ipvlan)
            words.Add(new FamilyWord(own.IsV6, ipvlan.Words.First(word => AddressText.Parse(word.Value.Split('/')[0]) is not null)));
    }
}
