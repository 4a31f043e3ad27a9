using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Checks;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>The checkers are no decoration: each mistake that is put in on purpose is found.</summary>
public class CanaryTests
{
    private static readonly InstancePlan Plain = new();
    private static readonly InstancePlan Fast = Plain with { Version = 3, Interval = 5, Password = null };
    private static readonly InstancePlan Signed = Plain with { Password = null, Hmac = Authentication.Hmac(monotonic: false) };

    [Fact]
    public void ACableThatIsDeadGivesTwoActiveRouters() =>
        AssertFound("two Active routers that hear each other", Plain, world => world.Lans[0].Loss = 1);

    [Fact]
    public void AnotherPasswordThanTheFileSaysIsFound() =>
        AssertFound("turns away a good advert", Plain, Runs(Plain with { Password = "other" }));

    [Fact]
    public void ALongWaitIsFound() =>
        AssertFound("had to be MASTER", Plain, Runs(Plain with { DownTimerAdverts = 6 }), world => world.Nodes[1].Kill(machineToo: true));

    [Fact]
    public void PreemptionInSpiteOfNopreemptIsFound() =>
        AssertFound("too early", Plain with { Preempt = false, Priority = 120 }, Runs(Plain with { Priority = 120 }), world =>
        {
            world.Nodes[0].Stop();
            world.Run(5 * SimClock.Second);
            world.Nodes[0].Start();
        });

    [Fact]
    public void AVirtualRouterWithoutAnActiveOneIsFound()
    {
        SimWorld world = new(1, 2, NodePlan.Configs([new(Plain), new(Plain)]));
        foreach (SimNode node in world.Nodes) node.Start();
        AssertFound("nobody better is Active", () => QuietChecks.Settled(world));
    }

    [Fact]
    public void AFaultThatDoesNothingIsFound()
    {
        SimWorld world = new(1, 2, NodePlan.Configs([new(Plain), new(Plain)]));
        Play(world, null);
        world.Nodes[0].Instances[0].TrackerFaults = 1;
        AssertFound("with a fault", () => QuietChecks.Settled(world));
    }

    [Fact]
    public void AnAddressLeftBehindIsFound() =>
        AssertFound("and has the addresses", Plain with { Priority = 120 }, Drops(EffectKind.RemoveAddresses), world => world.Nodes[0].Stop());

    [Fact]
    public void AnAddressThatIsMissingIsFound() =>
        AssertFound("and has no addresses", Plain with { Priority = 120 }, Wants(effects => effects.RemoveAll(effect => effect.Kind is EffectKind.AddAddresses or EffectKind.SendGarp)));

    [Fact]
    public void AnAdvertOfABackupIsFound() =>
        AssertFound("sends an advert as Backup", Plain, Wants(effects => effects.Add(Effect.SendAdvert(1))));

    [Fact]
    public void SilenceOfAnActiveRouterIsFound() =>
        AssertFound("had to send an advert", Plain with { Priority = 120 }, Wants(effects => effects.RemoveAll(effect => effect.Kind == EffectKind.SendAdvert && effects.Count == 1)));

    [Fact]
    public void AnActiveRouterThatDoesNotMakeWayIsFound() =>
        AssertFound("stays MASTER beside", Plain, Runs(Plain with { Priority = 101 }), Parted);

    [Fact]
    public void AnActiveRouterThatMakesWayForNothingIsFound() =>
        AssertFound("makes way for", Fast with { Priority = 101 }, Runs(Fast), Parted);

    [Fact]
    public void AStopWithoutAFarewellIsFound() =>
        AssertFound("without a farewell", Plain with { Priority = 120 }, Wants(effects => effects.RemoveAll(effect => effect.Kind == EffectKind.SendAdvert && effect.Priority == 0)), world => world.Nodes[0].Stop());

    [Fact]
    public void AnAddressThatNobodyIsToldOfIsFound() => AssertFound("tells nobody", Plain with { Priority = 120 }, Drops(EffectKind.SendGarp));

    [Fact]
    public void ACallForAnAddressThatIsNotThereIsFound() =>
        AssertFound("calls for addresses that it has not", Plain, Wants(effects => effects.Add(Effect.SendGarp(1))));

    [Fact]
    public void AnAnswerThatTheFileForbidsIsFound() =>
        AssertFound("by 1 adverts instead of 0", Plain with { Priority = 120, LowerPrioNoAdvert = true }, Runs(Plain with { Priority = 120 }), Parted);

    [Fact]
    public void AFloodIsFound()
    {
        SimWorld world = new(1, 2, NodePlan.Configs([new(Plain), new(Plain)])) { MaximumEvents = 50 };
        AssertFound("without end", () => Play(world, null));
    }

    [Fact]
    public void AClockThatStoodStillIsFound()
    {
        const long Lost = 20 * SimClock.Second;
        long start = long.MaxValue;
        AssertFound("goes on as MASTER", Plain with { Priority = 120 }, world =>
        {
            start = long.MaxValue;
            world.Nodes[0].Sabotage = new Sabotage { Clock = now => now < start ? now : Math.Max(start, now - Lost) };
        }, world =>
        {
            start = world.Clock.Now;
            world.Nodes[0].Stall(Lost);
        });
    }

    [Fact]
    public void ADoorThatForgetsReplaysIsFound() =>
        AssertFound("takes an old advert again", Signed with { Priority = 90 }, Sabotaged(new Sabotage { ForgetfulDoor = true }), Attacks);

    [Fact]
    public void ADoorThatTakesWhatIsNotSignedIsFound() =>
        AssertFound("takes a forged advert", Signed with { Priority = 90 }, Runs(Signed with { Hmac = Authentication.Hmac(monotonic: false, mode: HmacMode.Permissive) }), Attacks);

    [Fact]
    public void AnAdvertOfAnAddressThatIsGoneIsFound() =>
        AssertFound("from another address than", Plain with { Priority = 120 }, Sabotaged(new Sabotage { Source = Addressing.Of(0, 0, isV6: false) }),
            world => world.Nodes[0].Readdress(world.Lans[0]));

    [Fact]
    public void ADoorThatTakesTheOldChecksumThoughItMayNotIsFound() =>
        AssertFails("takes an advert that its file does not allow", OldBeside(OldChecksum.Never, OldChecksum.Detect), null);

    [Fact]
    public void ADoorThatDoesNotFindTheOldChecksumOutIsFound() =>
        AssertFails("turns away a good advert", OldBeside(OldChecksum.Detect, OldChecksum.Never), null);

    [Fact]
    public void ADoorThatIgnoresTheClockIsFound() =>
        AssertFound("takes a stale advert", Signed with { Priority = 90 }, Runs(Signed with { Priority = 90, Hmac = Authentication.Hmac(monotonic: true) }), world =>
        {
            world.Nodes[1].SetClock(SimWorld.LargestStep);
            world.Run(2 * SimWorld.StepsLast);
            world.Nodes[1].SetClock(0);
            world.Run(SimWorld.StepsLast);
        });

    [Fact]
    public void ALinkThatNobodyIsToldOfIsFound() =>
        AssertFound("with a fault", Plain with { Priority = 120 }, world => world.Nodes[0].LinkDelay = 1000 * SimClock.Second,
            world => world.Nodes[0].Plug(world.Lans[0], plugged: false));

    [Fact]
    public void ASyncGroupOfTwoRoutersEachForItselfIsFound()
    {
        NodePlan group = new(Plain, Plain with { VirtualRouterId = 52 }) { Grouped = 2 };
        SimWorld world = new(1, 2, NodePlan.Configs([group, group]));
        world.Nodes[0].Sabotage = new Sabotage { Config = (group with { Grouped = 0 }).Config(0, 2) };
        AssertFails("the sync group is split", world, _ => world.Nodes[0].Track(world.Nodes[0].Instances[1], 1, 0));
    }

    private static Action<SimWorld> Runs(InstancePlan instance) => Sabotaged(new Sabotage { Config = new NodePlan(instance).Config(0, 2) });

    private static Action<SimWorld> Drops(EffectKind kind) => Wants(effects => effects.RemoveAll(effect => effect.Kind == kind));

    private static Action<SimWorld> Wants(Action<List<Effect>> effects) => Sabotaged(new Sabotage { Effects = effects });

    private static Action<SimWorld> Sabotaged(Sabotage sabotage) => world => world.Nodes[0].Sabotage = sabotage;

    // Unicast of version 3 over IPv4: the file of lb1 says one thing and it does another; lb2 speaks in the old form.
    private static SimWorld OldBeside(OldChecksum file, OldChecksum runs)
    {
        InstancePlan plan = Fast with { Unicast = true };
        SimWorld world = new(1, 2, NodePlan.Configs([new(plan with { OldChecksum = file }), new(plan with { OldChecksum = OldChecksum.Always })]));
        world.Nodes[0].Sabotage = new Sabotage { Config = new NodePlan(plan with { OldChecksum = runs }).Config(0, 2) };
        return world;
    }

    // Each is alone for a while and becomes Active.
    private static void Parted(SimWorld world)
    {
        world.Lans[0].Move(world.Nodes[0], 1);
        world.Run(20 * SimClock.Second);
        world.Lans[0].Move(world.Nodes[0], 0);
    }

    private static void Attacks(SimWorld world)
    {
        for (int i = 0; i < 20; i++)
        {
            world.Attacker.Attack(world.Nodes[0]);
            world.Run(SimClock.Second);
        }
    }

    // lb1 has the plan and the mistake, lb2 is as it should be.
    private static void AssertFound(string what, InstancePlan first, Action<SimWorld> mistake, Action<SimWorld>? trouble = null)
    {
        SimWorld sound = new(1, 2, NodePlan.Configs([new(first), new(first with { Priority = 100, Preempt = true })]));
        Play(sound, trouble);
        SimWorld world = new(1, 2, NodePlan.Configs([new(first), new(first with { Priority = 100, Preempt = true })]));
        mistake(world);
        AssertFails(what, world, trouble);
    }

    private static void AssertFails(string what, SimWorld world, Action<SimWorld>? trouble) => AssertFound(what, () => Play(world, trouble));

    private static void AssertFound(string what, Action run)
    {
        string message = Assert.Throws<SimulationException>(run).Message;
        Assert.Contains(what, message);
        Assert.Contains("KACONF_SEED=1", message);
    }

    private static void Play(SimWorld world, Action<SimWorld>? trouble)
    {
        foreach (SimNode node in world.Nodes) node.Start();
        world.Run(20 * SimClock.Second);
        trouble?.Invoke(world);
        world.Run(60 * SimClock.Second);
        QuietChecks.Settled(world);
    }
}
