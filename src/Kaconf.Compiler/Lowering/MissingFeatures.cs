using System;
using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>
/// What an instance cannot be run without: what decides about its adverts (their form, their sender, where they go, when a BACKUP stops
/// waiting for them) and about the addresses and routes that a MASTER has to have. An instance that needs such a thing is not started:
/// run as something else it would be a second MASTER, or one that holds only a part of what it must.
/// </summary>
internal sealed class MissingFeatures(NodeContext context, BoundBlock block, InstanceModel instance)
{
    private bool IsUnicast => instance.UnicastPeers.Count > 0;

    /// <summary>Their names; none when the instance can be run.</summary>
    public List<string> Find()
    {
        List<string> missing = [];
        AddAdverts(missing);
        AddLinks(missing);
        AddDuties(missing);
        return missing;
    }

    private void AddAdverts(List<string> missing)
    {
        if (instance.IsV6 || instance.Version == 3) missing.Add(Features.VrrpVersion3);
        else if (!instance.Strict && instance.Authentication is { Type: "AH", Password: not null }) missing.Add(Features.AuthenticationHeader);
        if (block.Block(AuthKeywords.Hmac) is not null) missing.Add(Features.AuthHmac);
        if (!IsUnicast && OtherGroup()) missing.Add(Features.MulticastGroups);
        if (IsUnicast && block.Get(CastKeywords.UnicastTtl) != CastKeywords.UnicastTtl.Default) missing.Add(Features.UnicastTtl);
        // Strict mode leaves it at its default.
        if (!instance.Strict && context.Get(block, VrrpKeywords.DownTimerAdverts) != VrrpKeywords.DownTimerAdverts.Default) missing.Add(Features.DownTimer);
    }

    private void AddLinks(List<string> missing)
    {
        if (context.Document.Root.Get(RootKeywords.NetNamespace).Length > 0) missing.Add(Features.Namespaces);
        if (instance.Interface.Length == 0) missing.Add(Features.WithoutInterface);
        bool own = block.Has(LinkKeywords.UseVmac) || block.Has(LinkKeywords.UseIpvlan) || block.Has(LinkKeywords.UseVmacAddress);
        if (own || HasAddress(address => address.UseVmac)) missing.Add(Features.Vmac);
    }

    private void AddDuties(List<string> missing)
    {
        if (instance.SyncGroup is not null) missing.Add(Features.SyncGroups);
        if (HasEntries(inner => inner == AddressKeywords.Excluded)) missing.Add(Features.ExcludedAddresses);
        if (HasAddress(address => address.Peer is not null)) missing.Add(Features.PeerAddresses);
        if (HasEntries(inner => inner.NotYet == Features.VirtualRoutes)) missing.Add(Features.VirtualRoutes);
    }

    private bool HasAddress(Func<VirtualAddressValue, bool> isMeant)
    {
        for (int i = 0; i < instance.VirtualAddresses.Count; i++) if (isMeant(instance.VirtualAddresses[i])) return true;
        return false;
    }

    private bool HasEntries(Func<BlockKeyword, bool> isMeant)
    {
        for (int i = 0; i < block.Blocks.Count; i++)
            if (block.Blocks[i].Entries.Count > 0 && isMeant(block.Blocks[i].Keyword)) return true;
        return false;
    }

    private bool OtherGroup()
    {
        AddressValue standard = GlobalVrrpKeywords.MulticastGroup4.Default;
        BoundSetting? own = block.Find(CastKeywords.McastDestination);
        return !instance.IsV6 && !standard.Equals(own is not null ? own.Value : context.Globals.Get(GlobalVrrpKeywords.MulticastGroup4));
    }
}
