using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>What keepalived makes of the settings about interfaces of its own; as <see cref="Effective"/>.</summary>
internal static class EffectiveLinks
{
    private const int MacBytes = 6;

    /// <summary>Whether the instance, or an address of it, has an interface of its own.</summary>
    public static bool Uses(InstanceModel instance) =>
        HasIpvlan(instance) || HasVmac(instance) || instance.Block.Get(LinkKeywords.UseVmacAddress)
        || UsesInList(instance, AddressKeywords.Virtual) || UsesInList(instance, AddressKeywords.Excluded);

    /// <summary>Whether the instance has an ipvlan, which counts before a VMAC.</summary>
    public static bool HasIpvlan(InstanceModel instance) => instance.Interface.Length > 0 && instance.Block.IsGiven(LinkKeywords.UseIpvlan);

    /// <summary>Whether the instance has a VMAC of its own.</summary>
    public static bool HasVmac(InstanceModel instance) =>
        instance.Interface.Length > 0 && instance.Block.IsGiven(LinkKeywords.UseVmac) && !HasIpvlan(instance);

    private static bool UsesInList(InstanceModel instance, BlockKeyword list)
    {
        foreach (BlockModel block in instance.Block.Blocks)
        {
            if (block.Keyword != list) continue;
            foreach (object entry in block.Entries) if (entry is VirtualAddressValue { UseVmac: true }) return true;
        }
        return false;
    }

    /// <summary>Whether adverts use the interface below the VMAC: unicast ones always do, in strict mode none.</summary>
    public static bool TransmitsOnBase(InstanceModel instance) =>
        HasVmac(instance) && !instance.Strict && (instance.Block.Get(LinkKeywords.TransmitBase) || instance.UnicastPeers.Count > 0);

    /// <summary>The MAC address of its VMACs for a family (RFC 9568 §7.3); strict mode has no other than the RFC's.</summary>
    public static EquatableArray<byte> Mac(InstanceModel instance, bool isV6)
    {
        EquatableArray<byte> given = instance.Block.Get(LinkKeywords.UseVmac).Mac;
        if (instance.Strict || given.Count == 0) return new byte[] { 0, 0, 0x5e, 0, (byte)(isV6 ? 2 : 1), instance.VirtualRouterId }.ToEquatableArray();
        byte[] mac = new byte[MacBytes];
        for (int i = 0; i < MacBytes; i++) mac[i] = i < given.Count ? given[i] : instance.VirtualRouterId;
        return mac.ToEquatableArray();
    }
}
