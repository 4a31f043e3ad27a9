using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>One router in a test: inputs at times in seconds, each answered by exactly the effects that are named.</summary>
internal sealed class Scenario
{
    /// <summary>The deadline of a router that waits for nothing.</summary>
    public const double Never = long.MaxValue / 1e9;

    private readonly VrrpEngine engine;
    private readonly List<Effect> effects = [];

    /// <summary>A router in Initialize at time 0.</summary>
    public Scenario(VrrpInstanceConfig config) => engine = Samples.Engine(config);

    /// <summary>The router.</summary>
    public VrrpRouter Router => engine.Routers[0];

    /// <summary>When the router wants its next tick, in seconds.</summary>
    public double Due => Router.Deadline / 1e9;

    /// <summary>A router that has started at 0.</summary>
    public static Scenario Started(VrrpInstanceConfig config)
    {
        Scenario scenario = new(config);
        scenario.Handle(0, VrrpInput.Start());
        return scenario;
    }

    /// <summary>A router that has started at 0 and has become Active at its deadline; its first GARPs are sent.</summary>
    public static Scenario Active(VrrpInstanceConfig config)
    {
        Scenario scenario = Started(config);
        if (scenario.Router.State == VrrpState.Backup) scenario.Handle(scenario.Due, VrrpInput.Tick());
        Assert.Equal(VrrpState.Active, scenario.Router.State);
        return scenario;
    }

    /// <summary>Gives one input and compares the effects.</summary>
    public Scenario At(double seconds, VrrpInput input, params string[] expected)
    {
        Handle(seconds, input);
        Assert.Equal(expected, effects.Select(Words));
        return this;
    }

    /// <summary>An advert with our own interval.</summary>
    public Scenario Advert(double seconds, byte priority, params string[] expected) => Advert(seconds, priority, Samples.Peer, expected);

    /// <summary>An advert of a certain sender with our own interval.</summary>
    public Scenario Advert(double seconds, byte priority, IpAddress sender, params string[] expected) =>
        At(seconds, VrrpInput.Advert(sender, priority, Router.Config.AdvertIntervalCentiseconds), expected);

    /// <summary>A tick.</summary>
    public Scenario Tick(double seconds, params string[] expected) => At(seconds, VrrpInput.Tick(), expected);

    /// <summary>Compares the next deadline.</summary>
    public Scenario IsDue(double seconds)
    {
        Assert.Equal(seconds, Due);
        return this;
    }

    /// <summary>Every tick up to a time, as "3.4 garp 5"; adverts are left out.</summary>
    public string[] GarpsUpto(double seconds)
    {
        List<string> found = new();
        while (Due <= seconds)
        {
            double time = Due;
            Handle(time, VrrpInput.Tick());
            found.AddRange(effects.Where(e => e.Kind == EffectKind.SendGarp).Select(e => FormattableString.Invariant($"{time} garp {e.Count}")));
        }
        return [.. found];
    }

    private void Handle(double seconds, VrrpInput input)
    {
        effects.Clear();
        new TracedInput((long)Math.Round(seconds * 1e9), 0, input).Play(engine, effects);
    }

    /// <summary>An effect in short.</summary>
    public static string Words(Effect effect) => effect.Kind switch
    {
        EffectKind.SendAdvert => $"advert {effect.Priority}",
        EffectKind.AddAddresses => "add",
        EffectKind.RemoveAddresses => "remove",
        EffectKind.SendGarp => $"garp {effect.Count}",
        EffectKind.SendExtraGarp => "extra garp",
        EffectKind.AnnounceSource => "announce",
        EffectKind.Transition => $"{effect.From} > {effect.To} {effect.Priority}",
        _ => $"log {effect.Event} {(effect.Peer == default ? "-" : effect.Peer)} {effect.Priority} {effect.Count}",
    };
}
