using System.Collections.Generic;
using System.Linq;
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
    public IEnumerable<string> Find() => Adverts().Concat(Links()).Concat(Duties());

    private IEnumerable<string> Adverts()
    {
        if (instance.IsV6 || instance.Version == 3) yield return Features.VrrpVersion3;
        else if (!instance.Strict && instance.Authentication is { Type: "AH", Password: not null }) yield return Features.AuthenticationHeader;
        if (block.Block(AuthKeywords.Hmac) is not null) yield return Features.AuthHmac;
        if (!IsUnicast && OtherGroup()) yield return Features.MulticastGroups;
        if (IsUnicast && block.Get(CastKeywords.UnicastTtl) != CastKeywords.UnicastTtl.Default) yield return Features.UnicastTtl;
        // Strict mode leaves it at its default.
        if (!instance.Strict && context.Get(block, VrrpKeywords.DownTimerAdverts) != VrrpKeywords.DownTimerAdverts.Default) yield return Features.DownTimer;
    }

    private IEnumerable<string> Links()
    {
        if (context.Document.Root.Get(RootKeywords.NetNamespace).Length > 0) yield return Features.Namespaces;
        if (instance.Interface.Length == 0) yield return Features.WithoutInterface;
        bool own = block.Has(LinkKeywords.UseVmac) || block.Has(LinkKeywords.UseIpvlan) || block.Has(LinkKeywords.UseVmacAddress);
        if (own || instance.VirtualAddresses.Any(address => address.UseVmac)) yield return Features.Vmac;
    }

    private IEnumerable<string> Duties()
    {
        if (instance.SyncGroup is not null) yield return Features.SyncGroups;
        if (block.Blocks.Any(inner => inner.Keyword == AddressKeywords.Excluded && inner.Entries.Count > 0)) yield return Features.ExcludedAddresses;
        if (instance.VirtualAddresses.Any(address => address.Peer is not null)) yield return Features.PeerAddresses;
        if (block.Blocks.Any(inner => inner.Keyword.NotYet == Features.VirtualRoutes && inner.Entries.Count > 0)) yield return Features.VirtualRoutes;
    }

    private bool OtherGroup()
    {
        AddressValue standard = GlobalVrrpKeywords.MulticastGroup4.Default;
        BoundSetting? own = block.Find(CastKeywords.McastDestination);
        return !instance.IsV6 && !standard.Equals(own is not null ? own.Value : context.Globals.Get(GlobalVrrpKeywords.MulticastGroup4));
    }
}
