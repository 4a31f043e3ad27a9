using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>What keepalived makes of the settings about adverts and their addresses; as <see cref="Effective"/>.</summary>
internal static class EffectiveAdverts
{
    // 1500 bytes less the headers of Ethernet, which keepalived takes off too, IPv6 and VRRP; a signature is as long as an address and a half.
    private const int Room = 1500 - 14 - 40 - 8, Signature = 28, AddressBytes = 16;

    /// <summary>How many IPv6 addresses an advert of the usual MTU has room for.</summary>
    public static int MostV6Addresses(InstanceModel instance) => (Room - (EffectiveHmac.IsWanted(instance) ? Signature : 0)) / AddressBytes;

    /// <summary>The virtual addresses that adverts name.</summary>
    public static IEnumerable<VirtualAddressValue> Named(InstanceModel instance) =>
        instance.IsV6 ? instance.VirtualAddresses.Take(MostV6Addresses(instance)) : instance.VirtualAddresses;

    /// <summary>The virtual addresses that they do not name: the list of these, and what there is no room for.</summary>
    public static IEnumerable<VirtualAddressValue> Excluded(InstanceModel instance) =>
        instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded).Concat(instance.VirtualAddresses.Skip(Named(instance).Count()));

    /// <summary>Adverts that may be missed; strict mode has the RFC's.</summary>
    public static long DownTimer(InstanceModel instance) =>
        instance.Strict ? VrrpKeywords.DownTimerAdverts.Default : instance.Block.Get(VrrpKeywords.DownTimerAdverts);

    /// <summary>Whether a MASTER leaves adverts of lower priority alone, as it does in strict mode.</summary>
    public static bool LowerPrioNoAdvert(InstanceModel instance) => instance.Strict || instance.Block.Get(VrrpKeywords.LowerPrioNoAdvert);

    /// <summary>Whether a MASTER sends a last advert before it makes way, which it does not in strict mode.</summary>
    public static bool HigherPrioSendAdvert(InstanceModel instance) => !instance.Strict && instance.Block.Get(VrrpKeywords.HigherPrioSendAdvert);

    /// <summary>For an owner only, and there always where it is given, or in strict mode.</summary>
    public static bool OwnerIgnoreAdverts(InstanceModel instance) =>
        Effective.IsOwner(instance) && (instance.Strict || instance.Block.IsGiven(VrrpKeywords.OwnerIgnoreAdverts) || instance.Block.Get(VrrpKeywords.OwnerIgnoreAdverts));

    /// <summary>The highest priority that makes way after a stall; 0 without nopreempt.</summary>
    public static long TimerExpiredBackup(InstanceModel instance) => Effective.Preempt(instance) ? 0 : instance.Block.Get(VrrpKeywords.TimerExpiredBackup);

    /// <summary>Whether adverts of strangers are dropped: a limit of one peer asks for it.</summary>
    public static bool ChecksPeers(InstanceModel instance) => instance.Block.Get(CastKeywords.CheckUnicastSource) || Peers(instance).Any(peer => (peer.MinimumTtl ?? peer.MaximumTtl) is not null);

    /// <summary>The peers with their limits.</summary>
    public static IEnumerable<PeerValue> Peers(InstanceModel instance) => instance.Block.EntriesOf<PeerValue>(CastKeywords.Peers);
}
