using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>The routers of a node in a test: inputs at times in seconds, each answered by exactly the effects that are named.</summary>
internal sealed class EngineScenario
{
    private readonly List<Effect> effects = [];

    /// <summary>A node whose instances are called A, B, … and are members of one sync group.</summary>
    public static EngineScenario Group(params VrrpInstanceConfig[] instances) =>
        new(instances, [new SyncGroupConfig("G", [.. instances.Select(instance => instance.Name)])]);

    /// <summary>A node in Initialize at time 0.</summary>
    public EngineScenario(VrrpInstanceConfig[] instances, SyncGroupConfig[] groups) =>
        Engine = new VrrpEngine(new NodeConfig { Globals = new GlobalConfig(), Instances = instances, SyncGroups = groups });

    /// <summary>The engine.</summary>
    public VrrpEngine Engine { get; }

    /// <summary>The states of all routers.</summary>
    public IEnumerable<VrrpState> States => Engine.Routers.Select(router => router.State);

    /// <summary>Starts every router at 0.</summary>
    public EngineScenario Start()
    {
        for (int i = 0; i < Engine.Routers.Count; i++) Handle(i, 0, VrrpInput.Start());
        return this;
    }

    /// <summary>Lets time pass.</summary>
    public EngineScenario Run(double seconds)
    {
        while (Engine.Deadline <= seconds * 1e9) Engine.Tick(Engine.Deadline, effects);
        effects.Clear();
        return this;
    }

    /// <summary>Gives one input and compares the effects.</summary>
    public EngineScenario At(double seconds, int router, VrrpInput input, params string[] expected)
    {
        Handle(router, seconds, input);
        Assert.Equal(expected, effects.Select(Words));
        return this;
    }

    /// <summary>An advert with the router's own interval.</summary>
    public EngineScenario Advert(double seconds, int router, byte priority, params string[] expected) =>
        At(seconds, router, VrrpInput.Advert(Samples.Peer, priority, Engine.Routers[router].Config.AdvertIntervalCentiseconds), expected);

    /// <summary>A tick.</summary>
    public EngineScenario Tick(double seconds, params string[] expected)
    {
        effects.Clear();
        Engine.Tick((long)Math.Round(seconds * 1e9), effects);
        Assert.Equal(expected, effects.Select(Words));
        return this;
    }

    /// <summary>Compares the states.</summary>
    public EngineScenario All(VrrpState state)
    {
        Assert.All(States, found => Assert.Equal(state, found));
        return this;
    }

    private void Handle(int router, double seconds, VrrpInput input)
    {
        effects.Clear();
        Engine.Handle(router, input, (long)Math.Round(seconds * 1e9), effects);
    }

    private string Words(Effect effect) =>
        effect.Kind == EffectKind.GroupTransition
            ? $"G {effect.From} > {effect.To}"
            : $"{Engine.Routers[effect.Router].Config.Name} {Scenario.Words(effect)}";
}
