using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>When an Active router has to speak (RFC 9568 §6.4.3), and when it has been silent for so long that it must not.</summary>
public sealed class ActiveWatch(SimInstance instance)
{
    private long spokeAt;
    private bool announced;
    private bool farewell;
    private bool mustStepDown;

    /// <summary>Whether it has been silent for so long that others may have taken over.</summary>
    public bool MayBeReplaced => instance.Node.World.Clock.Now - spokeAt > Rfc.Silence(instance.Config, Rfc.Interval(instance.Config));

    /// <summary>Whether it has sent an advert that it must become Active for, or be Active, and is not.</summary>
    public bool SpeaksAsBackup => announced && instance.State != VrrpState.Active;

    /// <summary>How many adverts it has sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The time of the next advert.</summary>
    public long Due => spokeAt + Rfc.Interval(instance.Config);

    /// <summary>It sends an advert.</summary>
    public void Sends(byte priority)
    {
        if (mustStepDown && priority > 0 && instance.State == VrrpState.Active)
            instance.Node.World.Fail($"{instance} goes on as MASTER after a silence of {(instance.Node.World.Clock.Now - spokeAt) / 1e6:F3} ms, in which a BACKUP had to take over");
        (announced, farewell) = (priority > 0, priority == 0);
        Sent++;
        spokeAt = instance.Node.World.Clock.Now;
    }

    /// <summary>It is Active no more: who goes for good says so, so that nobody waits in vain (RFC 9568 §6.4.3).</summary>
    public void Leaves(VrrpState to)
    {
        if (to != VrrpState.Backup && !farewell) instance.Node.World.Fail($"{instance} is {to} without a farewell");
        announced = mustStepDown = false;
    }

    /// <summary>It was Active when an advert came, and has handled it: it makes way for a better router and for no other.</summary>
    /// <param name="packet">The advert.</param>
    /// <param name="stalled">Whether it might have made way for its own silence.</param>
    /// <param name="answers">How many adverts it has sent since.</param>
    public void Heard(SimPacket packet, bool stalled, int answers)
    {
        // An owner that has met another one may be 254.
        if (instance.Config.Priority == 255 && packet.Priority >= 254) return;
        byte own = instance.ExpectedPriority;
        bool isBetter = packet.Priority > own || (packet.Priority == own && packet.Source.CompareTo(instance.Source) > 0);
        bool isActive = instance.State == VrrpState.Active;
        if (isBetter && isActive) instance.Node.World.Fail($"{instance} of priority {own} stays MASTER beside {packet.Sender} of priority {packet.Priority}");
        if (!isBetter && !isActive && !stalled) instance.Node.World.Fail($"{instance} of priority {own} makes way for {packet.Sender} of priority {packet.Priority}");
        // keepalived.conf(5), higher_prio_send_advert and lower_prio_no_advert; a farewell is always answered (RFC 9568 §6.4.3).
        int expected = isBetter ? (instance.Config.HigherPrioSendAdvert ? 1 : 0) : packet.Priority == 0 || !instance.Config.LowerPrioNoAdvert ? 1 : 0;
        if (!stalled && answers != expected) instance.Node.World.Fail($"{instance} of priority {own} answers {packet.Priority} by {answers} adverts instead of {expected}");
    }

    /// <summary>The node has its CPU back: who was silent for the Active_Down_Interval may not go on as if nothing had been.</summary>
    public void WakesFromStall() => mustStepDown = instance.State == VrrpState.Active && instance.Node.World.Clock.Now - spokeAt
        > Rfc.ActiveDown(instance.Config, Rfc.Interval(instance.Config), 1) + Rfc.Slack;
}
