using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>One life of the daemon of a node: the real <see cref="VrrpEngine"/> behind real doors.</summary>
public sealed class SimDaemon
{
    private readonly SimNode node;
    private readonly VrrpEngine engine;
    private readonly Recording? recording;
    private readonly List<Effect> effects = [];
    private readonly long listensFrom;
    private long wake = long.MaxValue;

    /// <summary>Makes the daemon of a node.</summary>
    public SimDaemon(SimNode node)
    {
        this.node = node;
        NodeConfig config = node.Sabotage?.Config ?? node.Config;
        engine = new VrrpEngine(config, node.World.RoutersAtOnce);
        recording = node.World.Record(config);
        listensFrom = Now + config.Globals.StartupDelayMilliseconds * SimClock.Millisecond;
        foreach (SimInstance instance in node.Instances)
            instance.Boot(new SimDoor(instance, config.Instances[instance.Number], engine.Routers[instance.Number]), listensFrom);
    }

    private long Now => node.World.Clock.Now;

    private long DaemonTime => node.Sabotage?.Clock?.Invoke(Now) ?? Now;

    /// <summary>Starts every instance; what its predecessor left in the kernel is gone then.</summary>
    public void Start()
    {
        foreach (SimInstance instance in node.Instances) Handle(instance, VrrpInput.SourceAddress(instance.Source));
        foreach (SimInstance instance in node.Instances) Tell(instance);
        foreach (SimInstance instance in node.Instances) Handle(instance, VrrpInput.Start(listensFrom));
        StepChecks.All(node);
    }

    /// <summary>Stops every instance.</summary>
    public void Stop()
    {
        foreach (SimInstance instance in node.Instances) Handle(instance, VrrpInput.Stop());
        StepChecks.All(node);
    }

    /// <summary>A planned time has come, unless another plan was made since.</summary>
    public void Wake()
    {
        // Nothing is earlier than planned, and what another plan has overtaken does no harm.
        if (wake > Now) return;
        wake = long.MaxValue;
        Tick();
    }

    /// <summary>A planned time may have passed while there was no CPU.</summary>
    public void ForgetWake() => wake = long.MaxValue;

    /// <summary>The engine does what is due.</summary>
    public void Tick()
    {
        if (engine.Deadline <= DaemonTime)
        {
            recording?.Add(DaemonTime, 0, VrrpInput.Tick());
            effects.Clear();
            engine.Tick(DaemonTime, effects);
            Apply();
            StepChecks.Turn(node, effects);
        }
        Plan();
    }

    /// <summary>A packet comes in.</summary>
    public void Receive(SimPacket packet)
    {
        if (packet.Sender.VirtualRouter.On(node) is not { } instance || !instance.Lan.IsUp(node) || !HasJoined(instance, packet)) return;
        if (node.Sabotage?.ForgetfulDoor == true)
            instance.Door = new SimDoor(instance, engine.Routers[instance.Number].Config, engine.Routers[instance.Number]);
        bool taken = instance.Door.Take(packet, out VrrpInput advert);
        DoorChecks.Taken(instance, packet, taken);
        if (!taken) return;
        node.World.Trace.Add(instance, "hears {0} from {1}", packet.Priority, packet.Sender.Node.Number + 1);
        StepChecks.InTime(instance);
        bool counts = instance.VirtualRouter.Hearing.Takes(instance, packet.Sender, packet.IsOld);
        VrrpState before = instance.State;
        (bool mayBeReplaced, int sent) = (instance.ActiveWatch.MayBeReplaced, instance.ActiveWatch.Sent);
        if (counts && before == VrrpState.Backup) instance.BackupWatch.Hears(packet);
        Handle(instance, advert);
        StepChecks.Turn(node, effects);
        if (!counts || before != VrrpState.Active) return;
        instance.ActiveWatch.Heard(packet, mayBeReplaced, instance.ActiveWatch.Sent - sent);
        if (instance.State == VrrpState.Backup) instance.BackupWatch.Hears(packet);
    }

    /// <summary>The sums of what is tracked may have changed.</summary>
    public void TellTracking()
    {
        foreach (SimInstance instance in node.Instances)
            if (Tell(instance)) StepChecks.Turn(node, effects);
    }

    /// <summary>An instance has another address.</summary>
    public void TellSource(SimInstance instance) => Handle(instance, VrrpInput.SourceAddress(instance.Source));

    private static bool HasJoined(SimInstance instance, SimPacket packet) =>
        !packet.Destination.IsMulticast || instance.Config.MulticastGroup == packet.Sender.Config.MulticastGroup;

    private bool Tell(SimInstance instance)
    {
        if (instance.Told == (instance.Faults, instance.Offset)) return false;
        node.World.Trace.Add(instance, "tracks {0} faults, weight {1}", instance.Faults, instance.Offset);
        instance.Told = (instance.Faults, instance.Offset);
        instance.BackupWatch.Weighs();
        Handle(instance, VrrpInput.Tracking(instance.Faults, instance.Offset));
        return true;
    }

    private void Handle(SimInstance instance, in VrrpInput input)
    {
        recording?.Add(DaemonTime, instance.Number, input);
        effects.Clear();
        engine.Handle(instance.Number, input, DaemonTime, effects);
        Apply();
        Plan();
    }

    private void Apply()
    {
        recording?.Effects.AddRange(effects);
        node.Sabotage?.Effects?.Invoke(effects);
        foreach (Effect effect in effects) SimKernel.Execute(node.Instances[effect.Router], effect);
    }

    private void Plan()
    {
        if (engine.Deadline == long.MaxValue) return;
        long due = engine.Deadline + Now - DaemonTime;
        if (due >= wake) return;
        wake = due;
        node.World.Clock.At(due + node.World.UpTo(node.World.Lateness), new SimEvent(node));
    }
}
