using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;

namespace Kaconf.Simulation.Machines;

/// <summary>A machine that runs one real <see cref="VrrpEngine"/> behind real doors, on simulated clocks, cables and kernel.</summary>
public sealed class SimNode
{
    /// <summary>What a socket buffer holds while the process gets no CPU.</summary>
    private const int MaximumBacklog = 200;

    private readonly List<Effect> effects = [];
    private readonly List<SimPacket> backlog = [];
    private VrrpEngine engine = null!;
    private long stalledUntil;
    private long wake = long.MaxValue;
    private bool stopWhenAwake;
    // False in the middle of a start or a stop, when some instances have been told and some have not.
    private bool between;

    /// <summary>Makes a machine that is off.</summary>
    public SimNode(SimWorld world, int number, NodeConfig config)
    {
        (World, Number, Config, Name) = (world, number, config, $"lb{number + 1}");
        Instances = new SimInstance[config.Instances.Length];
        for (int i = 0; i < Instances.Length; i++) Instances[i] = new SimInstance(this, i, config.Instances[i]);
        Units = SimUnit.AllOf(config, Instances);
    }

    /// <summary>Where it stands.</summary>
    public SimWorld World { get; }

    /// <summary>Its place in the world.</summary>
    public int Number { get; }

    /// <summary>The name in the trace.</summary>
    public string Name { get; }

    /// <summary>Its file.</summary>
    public NodeConfig Config { get; }

    /// <summary>Its instances.</summary>
    public SimInstance[] Instances { get; }

    /// <summary>Its sync groups, and its instances without one.</summary>
    public SimUnit[] Units { get; }

    /// <summary>Whether the daemon runs.</summary>
    public bool Alive { get; private set; }

    /// <summary>Since when the daemon has had its share of the CPU.</summary>
    public long RunsSince { get; private set; }

    /// <summary>Whether the daemon gets no CPU now.</summary>
    public bool IsStalled => stalledUntil > World.Clock.Now;

    /// <summary>When the daemon begins to listen and to wait (vrrp_startup_delay).</summary>
    public long ListensFrom => RunsSince + Config.Globals.StartupDelayMilliseconds * SimClock.Millisecond;

    /// <summary>How far the clock on the wall is off, in nanoseconds.</summary>
    public long ClockError { get; set; }

    /// <summary>Nanoseconds since 1970, as the node believes.</summary>
    public long WallClock => 1_700_000_000 * SimClock.Second + Now + ClockError;

    /// <summary>A mistake put in on purpose; null = none.</summary>
    public Sabotage? Sabotage { get; set; }

    private long Now => World.Clock.Now;

    private long DaemonTime => Sabotage?.Clock?.Invoke(Now) ?? Now;

    /// <summary>Starts the daemon.</summary>
    public void Start()
    {
        if (Alive) return;
        NodeConfig running = Sabotage?.Config ?? Config;
        engine = new VrrpEngine(running);
        (Alive, RunsSince, stalledUntil, wake, stopWhenAwake) = (true, Now, 0, long.MaxValue, false);
        backlog.Clear();
        between = false;
        foreach (SimInstance instance in Instances)
        {
            instance.Boot(new SimDoor(instance, running.Instances[instance.Number], engine.Routers[instance.Number]), ListensFrom);
            engine.Handle(instance.Number, VrrpInput.SourceAddress(instance.Source), DaemonTime, effects);
        }
        TellTracking();
        foreach (SimInstance instance in Instances) Handle(instance, VrrpInput.Start(ListensFrom));
        between = true;
        StepChecks.Turn(this);
    }

    /// <summary>The daemon is gone without a word; what it put into the kernel stays only while the machine does.</summary>
    public void Kill(bool machineToo)
    {
        if (!Alive) return;
        World.Trace.Add(this, machineToo ? "loses power" : "is killed");
        Alive = false;
        if (!machineToo) return;
        foreach (SimInstance instance in Instances) instance.HasAddresses = false;
    }

    /// <summary>The daemon is told to stop.</summary>
    public void Stop()
    {
        if (!Alive) return;
        stopWhenAwake = true;
        if (!IsStalled) Stopping();
    }

    /// <summary>The process gets no CPU for a while; what happens meanwhile reaches it late.</summary>
    public void Stall(long duration)
    {
        if (!Alive || IsStalled) return;
        World.Trace.Add(this, "stalls for {0} ms", (int)(duration / SimClock.Millisecond));
        stalledUntil = wake = Now + duration;
        World.Clock.At(wake, new SimEvent(this));
    }

    /// <summary>The cable of a LAN is pulled or plugged in.</summary>
    public void Plug(SimLan lan, bool plugged)
    {
        lan.Plug(this, plugged);
        TellTracking();
    }

    /// <summary>What is tracked for an instance changed.</summary>
    public void Track(SimInstance instance, int faults, int offset)
    {
        (instance.TrackerFaults, instance.Offset) = (faults, offset);
        TellTracking();
    }

    /// <summary>A packet comes in, or without one, the time has come.</summary>
    public void Take(SimPacket? packet)
    {
        if (!Alive) return;
        if (IsStalled)
        {
            if (packet is not null && backlog.Count < MaximumBacklog) backlog.Add(packet);
        }
        else if (packet is not null) Receive(packet);
        else if (wake <= Now) Wake();
    }

    private void Wake()
    {
        wake = long.MaxValue;
        if (stalledUntil > 0) WakeFromStall();
        StepChecks.InTime(this);
        if (Alive) Tick();
    }

    // Nobody knows whether the clock or the sockets are served first.
    private void WakeFromStall()
    {
        (stalledUntil, RunsSince) = (0, Now);
        foreach (SimInstance instance in Instances) instance.ActiveWatch.WakesFromStall();
        if (World.OneIn(2)) Tick();
        foreach (SimPacket packet in backlog) Receive(packet);
        backlog.Clear();
        TellTracking();
        if (stopWhenAwake) Stopping();
    }

    private void Receive(SimPacket packet)
    {
        if (packet.Sender.VirtualRouter.On(this) is not { } instance || !instance.Lan.IsUp(this)) return;
        if (Sabotage?.ForgetfulDoor == true)
            instance.Door = new SimDoor(instance, engine.Routers[instance.Number].Config, engine.Routers[instance.Number]);
        bool taken = instance.Door.Take(packet, out VrrpInput advert);
        DoorChecks.Taken(instance, packet, taken);
        if (!taken) return;
        World.Trace.Add(instance, "hears {0} from {1}", packet.Priority, packet.Sender.Node.Number + 1);
        StepChecks.InTime(this);
        bool counts = instance.VirtualRouter.Hearing.Takes(instance, packet.Sender);
        if (counts && instance.State == VrrpState.Backup) instance.BackupWatch.Hears(packet);
        bool wasActive = instance.State == VrrpState.Active;
        Handle(instance, advert);
        if (counts && wasActive && instance.State == VrrpState.Backup) instance.BackupWatch.Hears(packet);
    }

    private void TellTracking()
    {
        if (!Alive || IsStalled) return;
        foreach (SimInstance instance in Instances)
        {
            if (instance.Told == (instance.Faults, instance.Offset)) continue;
            World.Trace.Add(instance, "tracks {0} faults, weight {1}", instance.Faults, instance.Offset);
            instance.Told = (instance.Faults, instance.Offset);
            instance.BackupWatch.Weighs();
            Handle(instance, VrrpInput.Tracking(instance.Faults, instance.Offset));
        }
    }

    private void Stopping()
    {
        between = false;
        foreach (SimInstance instance in Instances) Handle(instance, VrrpInput.Stop());
        StepChecks.Turn(this);
        Alive = false;
    }

    private void Tick()
    {
        if (engine.Deadline <= DaemonTime)
        {
            effects.Clear();
            engine.Tick(DaemonTime, effects);
            Apply();
            StepChecks.Turn(this);
        }
        Plan();
    }

    private void Handle(SimInstance instance, in VrrpInput input)
    {
        effects.Clear();
        engine.Handle(instance.Number, input, DaemonTime, effects);
        Apply();
        if (between) StepChecks.Turn(this);
        Plan();
    }

    private void Apply()
    {
        Sabotage?.Effects?.Invoke(effects);
        foreach (Effect effect in effects) SimKernel.Execute(Instances[effect.Router], effect);
    }

    private void Plan()
    {
        if (engine.Deadline == long.MaxValue || IsStalled) return;
        long due = engine.Deadline + Now - DaemonTime;
        if (due >= wake) return;
        wake = due;
        World.Clock.At(due, new SimEvent(this));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
