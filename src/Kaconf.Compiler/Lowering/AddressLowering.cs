using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.CastKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The addresses of an instance: virtual ones, source, destination and peers, all of one family.</summary>
internal static class AddressLowering
{
    public static InstanceModel Lower(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        List<(VirtualAddressValue Value, BoundEntry Entry)> addresses =
            context.Entries<VirtualAddressValue>(block, AddressKeywords.Virtual, entry => (entry.Address, entry.PrefixLength));
        List<(PeerValue Value, BoundEntry Entry)> peers = context.Entries<PeerValue>(block, Peers, peer => peer.Address);
        BoundSetting? source = Source(block);
        FamilyCheck family = new(
            [
                .. addresses.Select(item => new FamilyWord(item.Value.Address.IsV6, item.Entry.First)),
                .. peers.Select(item => new FamilyWord(item.Value.Address.IsV6, item.Entry.First)),
                .. Words(block, source),
            ],
            context.Bag);
        addresses.RemoveAll(item => !family.Fits(item.Value.Address));
        peers.RemoveAll(item => !family.Fits(item.Value.Address));
        if (source?.Value is AddressValue address && !family.Fits(address)) source = null;
        block.Block(AddressKeywords.Virtual)?.Keep(addresses.Select(item => item.Entry));
        block.Block(Peers)?.Keep(peers.Select(item => item.Entry));
        if (family is { IsV6: true, First: { } first }) context.Bag.NotYet(Features.VrrpVersion3, first.Token.Value, first.Token.Place);
        return instance with
        {
            IsV6 = family.IsV6,
            Version = VersionLowering.Lower(context, block, family, instance.Strict),
            VirtualAddresses = addresses.Select(item => item.Value).ToEquatableArray(),
            SourceAddress = source?.Value as AddressValue,
            UnicastPeers = peers.Select(item => item.Value.Address).ToEquatableArray(),
            Unicast = block.Block(Peers) is not null || block.Has(UnicastSource),
        };
    }

    // keepalived keeps both in one place, so the later one counts.
    private static BoundSetting? Source(BoundBlock block)
    {
        BoundSetting? multicast = block.Find(McastSource), unicast = block.Find(UnicastSource);
        return unicast is null || multicast?.Position > unicast.Position ? multicast : unicast;
    }

    private static IEnumerable<FamilyWord> Words(BoundBlock block, BoundSetting? source)
    {
        if (source is { Value: AddressValue address }) yield return new FamilyWord(address.IsV6, source.Words[1]);
        if (block.Find(McastDestination) is { Value: AddressValue group } destination) yield return new FamilyWord(group.IsV6, destination.Words[1]);
        if (block.Find(VrrpKeywords.NativeIpv6) is { } native) yield return new FamilyWord(true, native.Words[0]);
        if (block.Find(LinkKeywords.UseIpvlan) is { Value: IpvlanValue { Address: { } own } } ipvlan)
            yield return new FamilyWord(own.IsV6, ipvlan.Words.First(word => AddressText.Parse(word.Value.Split('/')[0]) is not null));
    }
}
