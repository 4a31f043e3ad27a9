using System;
using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>
/// What an instance cannot be run without: the interfaces that its adverts and addresses are on, and the routes that a MASTER has to have. An
/// instance that needs such a thing is not started: run as something else it would be a second MASTER, or one that holds only a part of
/// what it must.
/// </summary>
internal sealed class MissingFeatures(NodeContext context, BoundBlock block, InstanceModel instance)
{
    /// <summary>Their names; none when the instance can be run.</summary>
    public List<string> Find()
    {
        List<string> missing = [];
        if (context.Document.Root.Get(RootKeywords.NetNamespace).Length > 0) missing.Add(Features.Namespaces);
        if (instance.Interface.Length == 0) missing.Add(Features.WithoutInterface);
        bool own = block.Has(LinkKeywords.UseVmac) || block.Has(LinkKeywords.UseIpvlan) || block.Has(LinkKeywords.UseVmacAddress);
        if (own || HasAddress(address => address.UseVmac)) missing.Add(Features.Vmac);
        return missing;
    }

    private bool HasAddress(Func<VirtualAddressValue, bool> isMeant) => HasEntries(list => list == AddressKeywords.Virtual || list == AddressKeywords.Excluded, isMeant);

    private bool HasEntries<T>(Func<BlockKeyword, bool> list, Func<T, bool> isMeant)
    {
        for (int i = 0; i < block.Blocks.Count; i++)
        {
            if (!list(block.Blocks[i].Keyword)) continue;
            IReadOnlyList<BoundEntry> entries = block.Blocks[i].Entries;
            for (int at = 0; at < entries.Count; at++) if (isMeant((T)entries[at].Value)) return true;
        }
        return false;
    }
}
