using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Simulation.Machines;

/// <summary>A machine: its daemon, its cables, its troubles.</summary>
public sealed class SimNode
{
    /// <summary>What a socket buffer holds while the process gets no CPU.</summary>
    private const int MaximumBacklog = 200;

    private readonly List<SimPacket> backlog = [];
    private SimDaemon? daemon;
    private long stalledUntil;
    private bool stopWhenAwake;
    private long told = long.MaxValue;
    private long step;

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
    public bool Alive => daemon is not null;

    /// <summary>Since when the daemon has had its share of the CPU.</summary>
    public long RunsSince { get; private set; }

    /// <summary>Whether the daemon gets no CPU now.</summary>
    public bool IsStalled => stalledUntil > World.Clock.Now;

    /// <summary>How far the clock on the wall is off, in nanoseconds.</summary>
    public long ClockError { get; set; }

    /// <summary>Nanoseconds since 1970, as the node believes.</summary>
    public long WallClock => 1_700_000_000 * SimClock.Second + World.Clock.Now + ClockError + step;

    /// <summary>How long after a change of a link the daemon hears of it (down_timer_debounce and the like), in nanoseconds.</summary>
    public long LinkDelay { get; set; }

    /// <summary>A mistake put in on purpose; null = none.</summary>
    public Sabotage? Sabotage { get; set; }

    /// <summary>Starts the daemon.</summary>
    public void Start()
    {
        if (Alive) return;
        (RunsSince, stalledUntil, stopWhenAwake) = (World.Clock.Now, 0, false);
        backlog.Clear();
        daemon = new SimDaemon(this);
        daemon.Start();
    }

    /// <summary>The daemon is gone without a word; what it put into the kernel stays only while the machine does.</summary>
    public void Kill(bool machineToo)
    {
        if (!Alive) return;
        World.Trace.Add(this, machineToo ? "loses power" : "is killed");
        daemon = null;
        if (!machineToo) return;
        foreach (SimInstance instance in Instances) instance.HasAddresses = false;
    }

    /// <summary>The daemon is told to stop.</summary>
    public void Stop()
    {
        stopWhenAwake = true;
        if (IsStalled) return;
        daemon?.Stop();
        daemon = null;
    }

    /// <summary>The process gets no CPU for a while; what happens meanwhile reaches it late.</summary>
    public void Stall(long duration)
    {
        if (!Alive || IsStalled) return;
        World.Trace.Add(this, "stalls for {0} ms", (int)(duration / SimClock.Millisecond));
        stalledUntil = World.Clock.Now + duration;
        World.Clock.At(stalledUntil, new SimEvent(this));
    }

    /// <summary>The cable of a LAN is pulled or plugged in.</summary>
    public void Plug(SimLan lan, bool plugged)
    {
        lan.Plug(this, plugged);
        if (LinkDelay == 0) HearOfLinks();
        else World.Clock.At(told = World.Clock.Now + LinkDelay, new SimEvent(this));
    }

    /// <summary>The clock on the wall is set; 0 = to what it was at first.</summary>
    public void SetClock(long off)
    {
        if (step == off) return;
        World.Trace.Add(this, "sets its clock to {0} ms", (int)(off / SimClock.Millisecond));
        step = off;
        World.ClockSet();
    }

    /// <summary>The node has another address on a LAN, unless its peers know it by the old one.</summary>
    public void Readdress(SimLan lan)
    {
        if (IsStalled) return;
        foreach (SimInstance instance in Instances)
        {
            if (instance.Lan != lan || instance.Config.UnicastPeers.Length > 0) continue;
            instance.Readdress();
            World.Trace.Add(instance, "has another address");
            daemon?.TellSource(instance);
        }
    }

    /// <summary>What is tracked for an instance changed.</summary>
    public void Track(SimInstance instance, int faults, int offset)
    {
        (instance.TrackerFaults, instance.Offset) = (faults, offset);
        if (!IsStalled) daemon?.TellTracking();
    }

    /// <summary>A packet comes in, or without one, a time has come.</summary>
    public void Take(SimPacket? packet)
    {
        if (daemon is null) return;
        if (IsStalled)
        {
            if (packet is not null && backlog.Count < MaximumBacklog) backlog.Add(packet);
            return;
        }
        if (stalledUntil > 0) WakeFromStall(daemon);
        else if (packet is not null) daemon.Receive(packet);
        else daemon.Wake();
        if (packet is null && told <= World.Clock.Now) HearOfLinks();
    }

    private void HearOfLinks()
    {
        told = long.MaxValue;
        if (!IsStalled) daemon?.TellTracking();
    }

    // Nobody knows whether the clock or the sockets are served first.
    private void WakeFromStall(SimDaemon awake)
    {
        (stalledUntil, RunsSince) = (0, World.Clock.Now);
        awake.ForgetWake();
        foreach (SimInstance instance in Instances) instance.ActiveWatch.WakesFromStall();
        if (World.OneIn(2)) awake.Tick();
        foreach (SimPacket waiting in backlog) awake.Receive(waiting);
        backlog.Clear();
        awake.TellTracking();
        if (stopWhenAwake) Stop();
        else awake.Tick();
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
