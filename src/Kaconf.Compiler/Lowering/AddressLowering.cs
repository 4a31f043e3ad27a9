using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The addresses of an instance: virtual ones, source and peers, all of one family.</summary>
internal static class AddressLowering
{
    public static InstanceModel Lower(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        List<(VirtualAddressValue Value, BoundEntry Entry)> addresses =
            context.Entries<VirtualAddressValue>(block, VirtualIpAddress, entry => (entry.Address, entry.PrefixLength));
        List<(AddressValue Value, BoundEntry Entry)> peers = context.Entries<AddressValue>(block, UnicastPeer, peer => peer);
        BoundSetting? source = Source(block);
        FamilyCheck family = new(context.Bag);
        IEnumerable<(AddressValue Address, Token Token)> all = addresses.Select(item => (item.Value.Address, item.Entry.First))
            .Concat(peers.Select(item => (item.Value, item.Entry.First)));
        if (source is not null) all = all.Append(((AddressValue)source.Value!, source.Words[1]));
        HashSet<Token> fit = family.Fitting(all);
        addresses.RemoveAll(item => !fit.Contains(item.Entry.First));
        peers.RemoveAll(item => !fit.Contains(item.Entry.First));
        if (source is not null && !fit.Contains(source.Words[1])) source = null;
        block.Block(VirtualIpAddress)?.Keep(addresses.Select(item => item.Entry));
        block.Block(UnicastPeer)?.Keep(peers.Select(item => item.Entry));
        return instance with
        {
            VirtualAddresses = addresses.Select(item => item.Value).ToEquatableArray(),
            SourceAddress = source?.Value as AddressValue,
            UnicastPeers = peers.Select(item => item.Value).ToEquatableArray(),
            Unicast = block.Block(UnicastPeer) is not null || block.Has(UnicastSource),
        };
    }

    // keepalived keeps both in one place, so the later one counts.
    private static BoundSetting? Source(BoundBlock block) =>
        new[] { block.Find(McastSource), block.Find(UnicastSource) }.Where(setting => setting is not null).OrderBy(setting => setting!.Position).LastOrDefault();
}
