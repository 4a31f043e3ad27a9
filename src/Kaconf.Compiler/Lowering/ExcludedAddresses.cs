using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>virtual_ipaddress_excluded</c>: each address once an interface, and none that the adverts name.</summary>
internal static class ExcludedAddresses
{
    /// <summary>Leaves in the list what counts, and reports the repetitions.</summary>
    /// <param name="context">The node.</param>
    /// <param name="block">The instance.</param>
    /// <param name="named">The addresses of its adverts.</param>
    public static void Lower(NodeContext context, BoundBlock block, IReadOnlyList<(VirtualAddressValue Value, BoundEntry Entry)> named)
    {
        if (block.Block(AddressKeywords.Excluded) is not { } list) return;
        Dictionary<AddressValue, (VirtualAddressValue Value, BoundEntry Entry)> byAddress = named.ToDictionary(item => item.Value.Address);
        List<(VirtualAddressValue Value, BoundEntry Entry)> excluded = context.Entries<VirtualAddressValue>(block, AddressKeywords.Excluded, entry => (entry.Address, entry.Device));
        excluded.RemoveAll(item => IsNamed(context, byAddress, item.Value, item.Entry));
        list.Keep(excluded.ConvertAll(item => item.Entry));
    }

    private static bool IsNamed(
        NodeContext context, Dictionary<AddressValue, (VirtualAddressValue Value, BoundEntry Entry)> named, VirtualAddressValue address, BoundEntry entry)
    {
        if (!named.TryGetValue(address.Address, out (VirtualAddressValue Value, BoundEntry Entry) other) || other.Value.Device != address.Device) return false;
        context.Bag.RepeatedEntry(entry.First.Place, $"{AddressKeywords.Virtual.Name}' and '{AddressKeywords.Excluded.Name}", entry.First.Value, other.Entry.First.Place);
        return true;
    }
}
