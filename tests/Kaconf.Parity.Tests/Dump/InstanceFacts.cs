using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Parity.Tests;

/// <summary>What the model has for an instance beside the rows: the values that keepalived makes of settings that touch each other.</summary>
internal static class InstanceFacts
{
    public static void Add(FactSet facts, InstanceModel instance, bool isHeldBack)
    {
        string block = $"vrrp_instance {instance.Name}";
        void Set(string key, object? value) => facts.Add(block, key, ModelText.Of(value));
        Set("version", (long)instance.Version);
        Set("state", Effective.InitialMaster(instance) && !isHeldBack);
        Set("priority", (long)instance.Priority);
        Set("nopreempt", !Effective.Preempt(instance));
        Set("preempt_delay", Effective.PreemptDelay(instance) * 1000L);
        Set("advert_int", instance.AdvertInterval * 10_000L);
        Set("strict_mode", instance.Strict);
        Set("skip_check_adv_addr", instance.SkipCheckAdvAddr);
        Set("source", instance.SourceAddress);
        Set("garp_master_delay", (long)instance.Garp.MasterDelay);
        Set("garp_master_repeat", (long)instance.Garp.MasterRepeat);
        Set("garp_master_refresh", (long)instance.Garp.MasterRefresh);
        Set("garp_master_refresh_repeat", (long)instance.Garp.MasterRefreshRepeat);
        Set("garp_lower_prio_delay", (long)instance.Garp.LowerPrioDelay);
        Set("garp_lower_prio_repeat", (long)instance.Garp.LowerPrioRepeat);
        Set("authentication/auth_type", Effective.Authentication(instance)?.Type ?? "");
        Set("authentication/auth_pass", Effective.Authentication(instance)?.Password);
        Set("mcast_dst_ip", instance.MulticastGroup ?? (instance.IsV6 ? GlobalVrrpKeywords.MulticastGroup6 : GlobalVrrpKeywords.MulticastGroup4).Default);
        Set("down_timer_adverts", EffectiveAdverts.DownTimer(instance));
        Set("lower_prio_no_advert", EffectiveAdverts.LowerPrioNoAdvert(instance));
        Set("higher_prio_send_advert", EffectiveAdverts.HigherPrioSendAdvert(instance));
        Set("check_unicast_src", EffectiveAdverts.ChecksPeers(instance));
        Set("use_vmac", instance.Block.Find(LinkKeywords.UseVmac) is not null);
        Set("use_ipvlan", instance.Block.Find(LinkKeywords.UseIpvlan) is not null);
        foreach (string list in (string[])["virtual_ipaddress", "virtual_ipaddress_excluded"]) WithDevice(facts, block, list, instance.Interface);
    }

    // An address without a device is on the instance's.
    private static void WithDevice(FactSet facts, string block, string list, string device)
    {
        if (facts.Find(block, list) is { Length: > 0 } found) facts.Add(block, list, found.Replace($" dev {ModelText.NoDevice} ", $" dev {device} ", System.StringComparison.Ordinal));
    }
}
