using System.Text;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Machines;

/// <summary>The files of a world in a few words, for the report of a failure.</summary>
public static class Description
{
    /// <summary>A line for each instance.</summary>
    public static string Of(SimWorld world)
    {
        StringBuilder text = new();
        foreach (SimNode node in world.Nodes)
            foreach (SimUnit unit in node.Units)
                foreach (SimInstance instance in unit.Members)
                    text.Append($"\n  {instance}{(unit.IsGroup ? " in a sync group" : "")}: {Of(instance.Config, node.Config.Globals)}");
        return text.ToString();
    }

    private static string Of(VrrpInstanceConfig config, GlobalConfig globals)
    {
        StringBuilder text = new($"{config.Interface} v{config.Version} IPv{(config.IsV6 ? 6 : 4)} priority {config.Priority} advert_int {config.AdvertIntervalCentiseconds / 100.0}");
        if (config.DownTimerAdverts != 3) text.Append($" down_timer_adverts {config.DownTimerAdverts}");
        if (config.InitialMaster) text.Append(" state MASTER");
        if (!config.Preempt) text.Append(" nopreempt");
        if (config.PreemptDelayMilliseconds > 0) text.Append($" preempt_delay {config.PreemptDelayMilliseconds / 1000.0}");
        if (config.LowerPrioNoAdvert) text.Append(" lower_prio_no_advert");
        if (config.HigherPrioSendAdvert) text.Append(" higher_prio_send_advert");
        if (config.OwnerIgnoreAdverts) text.Append(" owner_ignore_adverts");
        if (config.TimerExpiredBackup > 0) text.Append($" timer_expired_backup {config.TimerExpiredBackup}");
        if (config.OldChecksum != OldChecksum.Detect) text.Append($" old_unicast_checksum {config.OldChecksum}");
        if (config.Strict) text.Append(" vrrp_strict");
        if (config.ChecksumAsV2) text.Append(" v3_checksum_as_v2");
        if (config.MulticastGroup is { } group) text.Append($" mcast_dst_ip {group}");
        if (config.UnicastPeers.Length > 0) text.Append(" unicast");
        if (config.Password is not null) text.Append($" PASS {config.Password}");
        if (config.AhKey is not null) text.Append($" AH {config.AhKey}");
        if (config.Hmac is { } hmac) text.Append($" auth_hmac {hmac.Mode} key {hmac.ActiveKey} of secret {hmac.Keys[0].Bytes?[0]}{(hmac.Monotonic ? " monotonic" : "")}");
        if (globals.StartupDelayMilliseconds > 0) text.Append($" vrrp_startup_delay {globals.StartupDelayMilliseconds / 1000.0}");
        return text.ToString();
    }
}
