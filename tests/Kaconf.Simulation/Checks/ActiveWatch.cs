using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>When an Active router has to speak (RFC 9568 §6.4.3), and when it has been silent for so long that it must not.</summary>
public sealed class ActiveWatch(SimInstance instance)
{
    private long spokeAt;
    private bool announced;
    private bool mustStepDown;

    /// <summary>Whether it has sent an advert that it must become Active for, or be Active, and is not.</summary>
    public bool SpeaksAsBackup => announced && instance.State != VrrpState.Active;

    /// <summary>The time of the next advert.</summary>
    public long Due => spokeAt + Rfc.Interval(instance.Config);

    /// <summary>It sends an advert.</summary>
    public void Sends(byte priority)
    {
        if (mustStepDown && priority > 0 && instance.State == VrrpState.Active)
            instance.Node.World.Fail($"{instance} goes on as MASTER after a silence of {(instance.Node.World.Clock.Now - spokeAt) / 1e6:F3} ms, in which a BACKUP had to take over");
        announced = priority > 0;
        spokeAt = instance.Node.World.Clock.Now;
    }

    /// <summary>It is Active no more.</summary>
    public void Leaves() => announced = mustStepDown = false;

    /// <summary>The node has its CPU back: who was silent for the Active_Down_Interval may not go on as if nothing had been.</summary>
    public void WakesFromStall() => mustStepDown = instance.State == VrrpState.Active && instance.Node.World.Clock.Now - spokeAt
        > Rfc.ActiveDown(instance.Config, Rfc.Interval(instance.Config), 1) + Rfc.Slack;
}
