using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Simulation;

/// <summary>A machine that runs one real <see cref="VrrpRouter"/> with the real codec, on a simulated clock, cable and kernel.</summary>
public sealed class SimRouter
{
    private readonly SimWorld world;
    private readonly List<Effect> effects = [];
    private readonly byte[] packet = new byte[256];
    private readonly AdvertCodec codec;
    private VrrpReceiver receiver;
    private long tickVersion;
    private long pausedUntil;

    /// <summary>Makes a machine that is off.</summary>
    public SimRouter(SimWorld world, string name, VrrpInstanceConfig config, IpAddress source)
    {
        this.world = world;
        (Name, Source) = (name, source);
        codec = new AdvertCodec(config);
        Router = new VrrpRouter(config, source);
        receiver = new VrrpReceiver(config, codec, Router.Counters);
    }

    /// <summary>The name in the trace.</summary>
    public string Name { get; }

    /// <summary>The address of the interface.</summary>
    public IpAddress Source { get; }

    /// <summary>The machine under test.</summary>
    public VrrpRouter Router { get; private set; }

    /// <summary>The part of the LAN it is plugged into.</summary>
    public int Segment { get; set; }

    /// <summary>Whether the daemon runs.</summary>
    public bool Alive { get; private set; }

    /// <summary>Whether the kernel has the virtual addresses.</summary>
    public bool HasAddresses { get; private set; }

    /// <summary>Effects that the kernel does not execute: a fault put in on purpose, to see that it is found.</summary>
    public EffectKind? IgnoredEffect { get; set; }

    /// <summary>Starts the daemon anew; a kill leaves nothing behind here, since the whole machine went down.</summary>
    public void PowerOn()
    {
        if (Alive) return;
        Router = new VrrpRouter(Router.Config, Source);
        receiver = new VrrpReceiver(Router.Config, codec, Router.Counters);
        Alive = true;
        Input(VrrpInput.Start());
    }

    /// <summary>The machine loses power: no farewell.</summary>
    public void Crash()
    {
        world.Trace.Add($"{Name} crashes as {Router.State}");
        Alive = HasAddresses = false;
        pausedUntil = 0;
    }

    /// <summary>The daemon is stopped in order.</summary>
    public void Stop()
    {
        pausedUntil = 0;
        Input(VrrpInput.Stop());
        Alive = false;
    }

    /// <summary>The process gets no CPU for a while; what happens meanwhile reaches it late.</summary>
    public void Pause(long duration) => pausedUntil = world.Clock.Now + duration;

    /// <summary>A packet comes in.</summary>
    public void Deliver(byte[] bytes)
    {
        if (Alive && receiver.Receive(ReceivedPacket.V4(bytes), Source, wallClock: 0, out VrrpInput advert, out _)) Input(advert);
    }

    /// <summary>Something happens to the router.</summary>
    public void Input(VrrpInput input)
    {
        if (!Alive) return;
        if (pausedUntil > world.Clock.Now)
        {
            VrrpRouter incarnation = Router;
            world.Clock.At(pausedUntil, () =>
            {
                if (incarnation == Router) Input(input);
            });
            return;
        }
        VrrpState before = Router.State;
        effects.Clear();
        Router.Handle(input, world.Clock.Now, effects);
        world.Trace.Add($"{Name} {input.Kind} {input.Priority}: {before} -> {Router.State}, {effects.Count} effects");
        StepChecks.Effects(world, this, before, effects);
        foreach (Effect effect in effects) Execute(effect);
        StepChecks.Addresses(world, this);
        StepChecks.Deadline(world, this, input.Kind);
        PlanTick();
    }

    private void Execute(in Effect effect)
    {
        if (effect.Kind == IgnoredEffect) return;
        switch (effect.Kind)
        {
            case EffectKind.SendAdvert:
                codec.Next(Source, effect.Priority, wallClock: 0);
                world.Lan.Send(this, packet.AsSpan(0, codec.Write(packet, 0)));
                break;
            case EffectKind.AddAddresses:
                StepChecks.AddedOnce(world, this);
                HasAddresses = true;
                break;
            case EffectKind.RemoveAddresses: HasAddresses = false; break;
        }
    }

    private void PlanTick()
    {
        long version = ++tickVersion;
        if (Router.Deadline == long.MaxValue) return;
        world.Clock.At(Router.Deadline, () =>
        {
            if (version == tickVersion) Input(VrrpInput.Tick());
        });
    }
}
