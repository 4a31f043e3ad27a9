using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>
/// When a Backup has to take over, and before when it may not, by RFC 9568 §6.4.2 and the man page's nopreempt and preempt_delay:
/// a model of the timer beside the one under test.
/// </summary>
public sealed class BackupWatch(SimInstance instance)
{
    private long heardAt;
    private long earliest;
    private long interval;
    private int lowestPriority;
    private long delayUntil = -1;
    private bool farewell;
    private bool doubtful;

    /// <summary>The time at which it wants to take over at the latest; who got no CPU at that time may listen for one more advert.</summary>
    public long Due
    {
        get
        {
            long skew = Rfc.Skew(Config.Version, interval, lowestPriority);
            long due = heardAt + (farewell ? 0 : Rfc.Silence(Config, interval)) + skew;
            return instance.Node.RunsSince > due ? instance.Node.RunsSince + interval + skew : due;
        }
    }

    private VrrpInstanceConfig Config => instance.Config;

    private long Now => instance.Node.World.Clock.Now;

    /// <summary>It becomes a Backup.</summary>
    public void Enters()
    {
        (delayUntil, doubtful) = (-1, false);
        Restart(Rfc.Interval(Config));
        // An owner of state MASTER waits for the end of vrrp_startup_delay and no longer.
        if (Config.Priority == 255 && Config.InitialMaster && Now < instance.ListensFrom) (earliest, farewell) = (instance.ListensFrom, true);
    }

    /// <summary>A weight changed.</summary>
    public void Weighs() => lowestPriority = Math.Min(lowestPriority, instance.ExpectedPriority);

    /// <summary>An advert came that it has to take, or made way for.</summary>
    public void Hears(SimPacket packet)
    {
        if (Now < instance.ListensFrom) return;
        long theirs = Rfc.Interval(packet.Sender.Config);
        if (packet.Priority == 0)
        {
            (heardAt, earliest, farewell) = (Now, Now, true);
            lowestPriority = Math.Min((byte)254, instance.ExpectedPriority);
        }
        else if (packet.Priority >= instance.ExpectedPriority)
        {
            delayUntil = -1;
            Restart(theirs);
        }
        else if (Config.Priority == 255 && (doubtful || packet.Priority == 254)) RestartPerhaps(theirs);
        else if (!Config.Preempt || IsDelayed()) Restart(theirs);
    }

    /// <summary>It becomes Active: neither too early nor too late.</summary>
    public void TakesOver(VrrpState from)
    {
        // An address owner need not wait at its start (RFC 9568 §6.4.1).
        if (Config.Priority == 255 && Config.InitialMaster && from == VrrpState.Initialize) return;
        if (from != VrrpState.Backup) instance.Node.World.Fail($"{instance} becomes MASTER from {from}");
        if (Now < earliest) instance.Node.World.Fail($"{instance} takes over {(earliest - Now) / 1e6:F3} ms too early: it heard an advert {(Now - heardAt) / 1e6:F3} ms ago");
    }

    private void Restart(long newInterval)
    {
        (heardAt, interval, farewell) = (Math.Max(Now, instance.ListensFrom), newInterval, false);
        earliest = heardAt + Rfc.Silence(Config, interval);
        // An owner that has met another one is 254.
        lowestPriority = Math.Min((byte)254, instance.ExpectedPriority);
    }

    // An owner that has met another one is 254, and 255 again when that is gone; only it knows when, and when its preempt_delay began.
    private void RestartPerhaps(long newInterval)
    {
        long kept = earliest;
        Restart(newInterval);
        (earliest, doubtful) = (Math.Min(kept, earliest), true);
    }

    private bool IsDelayed()
    {
        if (Config.PreemptDelayMilliseconds == 0) return false;
        if (delayUntil < 0) delayUntil = Now + Config.PreemptDelayMilliseconds * SimClock.Millisecond;
        return Now < delayUntil;
    }
}
