using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules;

/// <summary>An address that an instance moves, of either list.</summary>
/// <param name="Instance">Who moves it.</param>
/// <param name="Entry">The address with its options.</param>
/// <param name="List">The list that it stands in.</param>
/// <param name="Index">Where in the list, from 0.</param>
internal sealed record HeldAddress(PlacedInstance Instance, VirtualAddressValue Entry, BlockKeyword List, int Index)
{
    /// <summary>Where it stands.</summary>
    public SourcePlace Place => Instance.At($"{List.Name}/{Index}");

    /// <summary>The interface that gets it; "" where it is one of its own, or none is given.</summary>
    public string Device { get; } = Entry.UseVmac || HasOwnInterface(Instance) ? "" : Entry.Device ?? Instance.Model.Interface;

    /// <summary>Every address of an instance: those of the adverts, then the excluded ones.</summary>
    public static IEnumerable<HeldAddress> Of(PlacedInstance instance) =>
        instance.Model.VirtualAddresses.Select((entry, index) => new HeldAddress(instance, entry, AddressKeywords.Virtual, index))
            .Concat(instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded).Select((entry, index) => new HeldAddress(instance, entry, AddressKeywords.Excluded, index)));

    private static bool HasOwnInterface(PlacedInstance instance) =>
        instance.Block.Find(LinkKeywords.UseVmac) is not null || instance.Block.Find(LinkKeywords.UseIpvlan) is not null;
}
