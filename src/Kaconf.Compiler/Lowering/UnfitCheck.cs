using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Settings of an instance that others make pointless: keepalived clears them and goes on.</summary>
internal sealed class UnfitCheck(NodeContext context, BoundBlock block, InstanceModel instance)
{
    private bool IsOwner => instance.Priority == Effective.OwnerPriority;

    private bool IsUnicast => instance.UnicastPeers.Count > 0;

    private bool OwnLink => block.Has(LinkKeywords.UseVmac) || block.Has(LinkKeywords.UseIpvlan);

    public void Run()
    {
        CheckCast();
        CheckLink();
        CheckAuthentication();
        CheckVmacAddresses();
        if (instance.Preempt) Report(TimerExpiredBackup, "without nopreempt", "write nopreempt as well, or remove it");
        if (!IsOwner && block.Get(OwnerIgnoreAdverts)) Report(OwnerIgnoreAdverts, "with a priority below 255", "remove it");
        if (block.Get(GarpKeywords.LowerPrioRepeat) == 0) Report(GarpKeywords.LowerPrioDelay, "with garp_lower_prio_repeat 0", "remove it");
        if (!block.Has(GarpKeywords.MasterRefresh) && context.Get(block, GarpKeywords.MasterRefresh) == 0)
            Report(GarpKeywords.MasterRefreshRepeat, "without garp_master_refresh", "give the seconds between refreshes, or remove it");
        if (IsOwner && block.Find(OwnerIgnoreAdverts) is { Value: false }) Report(OwnerIgnoreAdverts, "with priority 255, where it is always on", "remove it");
    }

    private void CheckCast()
    {
        if (IsUnicast) Report(CastKeywords.McastDestination, "beside unicast_peer", "remove one of the two");
        if (instance.SourceAddress is null) Report(CastKeywords.TrackSource, "without mcast_src_ip or unicast_src_ip", "give the address, or remove it");
    }

    private void CheckLink()
    {
        if (!block.Has(LinkKeywords.UseVmac)) Report(LinkKeywords.TransmitBase, "without use_vmac", "remove it");
        else if (IsUnicast && !block.Has(LinkKeywords.TransmitBase))
            Report(LinkKeywords.UseVmac, "for the adverts beside unicast_peer: they use the interface below", "write vmac_xmit_base as well");
        if (OwnLink) Report(PromoteSecondaries, "beside use_vmac or use_ipvlan, which turn it on", "remove it");
        if (instance.Interface.Length > 0) Report(LinkKeywords.Vrf, "beside interface", "remove one of the two");
        else if (!instance.Unicast) Report(LinkKeywords.Vrf, "without unicast_peer", "give the interface instead");
        if (!instance.IsV6 && block.Find(LinkKeywords.UseIpvlan) is { Value: IpvlanValue { Address: null } } ipvlan && instance.SourceAddress is null)
            context.Bag.MissingArgument(ipvlan.Words[0].Place, LinkKeywords.UseIpvlan.Name, "an address, without which an IPv4 instance stays in FAULT");
    }

    private void CheckAuthentication()
    {
        if (block.Block(AuthKeywords.Block) is not { } authentication) return;
        if (instance.Version == 3) context.Bag.Unfit(authentication.Place, "'authentication'", "in version 3, which has none", "remove it, or write version 2");
        else if (authentication.Get(AuthKeywords.Type) == "AH" && instance.IsV6)
            context.Bag.Unfit(authentication.Find(AuthKeywords.Type)!.Place, "'auth_type AH'", "over IPv6", "write auth_type PASS on every node, or remove the block");
        else if (block.Block(AuthKeywords.Hmac) is not null) context.Bag.Unfit(authentication.Place, "'authentication'", "beside auth_hmac", "remove one of the two");
        else if (authentication.Get(AuthKeywords.Type) == "AH" && instance.InitialMaster && !IsOwner)
            Report(State, "as MASTER with auth_type AH", "write state BACKUP");
    }

    private void CheckVmacAddresses()
    {
        bool all = block.Has(LinkKeywords.UseVmac), others = block.Get(LinkKeywords.UseVmacAddress);
        if (!all && !others) return;
        CheckVmacAddresses(AddressKeywords.Virtual, all, others);
        CheckVmacAddresses(AddressKeywords.Excluded, all, others);
    }

    private void CheckVmacAddresses(BlockKeyword row, bool all, bool others)
    {
        if (block.Block(row) is not { } list) return;
        for (int i = 0; i < list.Entries.Count; i++)
        {
            if (list.Entries[i] is not { Value: VirtualAddressValue { UseVmac: true } address } entry) continue;
            bool isOwn = (address.Device is null || address.Device == instance.Interface) && address.Address.IsV6 == instance.IsV6;
            if (isOwn ? all : others) context.Bag.Unfit(entry.First.Place, "'use_vmac'", $"beside {(isOwn ? "use_vmac" : "use_vmac_addr")} of the instance", "remove it here");
        }
    }

    private void Report(Keyword row, string where, string wayOut)
    {
        if (block.Find(row) is { } setting) context.Bag.Unfit(setting.Words[0].Place, $"'{setting.Words[0].Value}'", where, wayOut);
    }
}
