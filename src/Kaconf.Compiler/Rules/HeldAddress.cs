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
    public string Device { get; } = Entry.UseVmac || Instance.HasOwnInterface ? "" : Entry.Device ?? Instance.Model.Interface;

    /// <summary>Every address of an instance: those of the adverts, then the excluded ones.</summary>
    public static HeldAddress[] Of(PlacedInstance instance)
    {
        EquatableArray<VirtualAddressValue> listed = instance.Model.VirtualAddresses;
        VirtualAddressValue[] excluded = [.. instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded)];
        HeldAddress[] held = new HeldAddress[listed.Count + excluded.Length];
        for (int i = 0; i < listed.Count; i++) held[i] = new HeldAddress(instance, listed[i], AddressKeywords.Virtual, i);
        for (int i = 0; i < excluded.Length; i++) held[listed.Count + i] = new HeldAddress(instance, excluded[i], AddressKeywords.Excluded, i);
        return held;
    }
}
