using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>What a node has while it runs, whatever its instances do.</summary>
internal static class StaticLowering
{
    /// <summary>The addresses of every <c>static_ipaddress</c>, in order.</summary>
    public static IEnumerable<StaticAddressModel> Addresses(NodeContext context)
    {
        string usual = context.Get(context.Globals, GlobalVrrpKeywords.DefaultInterface);
        foreach (BoundBlock block in context.Document.Of(AddressKeywords.Static))
            foreach (BoundEntry entry in block.Entries)
            {
                VirtualAddressValue address = (VirtualAddressValue)entry.Value;
                string[] trackers = [.. GroupLowering.TrackMembers(context, address.TrackGroup)];
                yield return new(address with { Device = null, TrackGroup = null }, address.Device ?? usual, trackers.ToEquatableArray());
            }
    }
}
