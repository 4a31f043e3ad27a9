using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>What --record writes of a run on real sockets plays the same run again.</summary>
public class RecordTests
{
    private static readonly VrrpInstanceConfig Config = new()
    {
        Name = "VI_1", Interface = "v0", VirtualRouterId = 51, Version = 3, AdvertIntervalCentiseconds = 10, VirtualAddresses = [Wires.Vip(100)],
    };

    private readonly StringWriter text = new() { NewLine = "\n" };
    private readonly List<VrrpState> states = [];

    [Fact]
    public void A_recorded_run_plays_again() => Run(() =>
    {
        using Wires wires = new();
        NodeRun run = new(VrrpFeatureTests.Node(Config), wires.Reactor, new Log()) { Recorder = new InputRecorder(text, "a text", new Log()) };
        run.Transitions.Add((_, _, to, _) => states.Add(to));
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        Live(wires, run);
        VrrpFeatureTests.Stop(run);
        // A machine that is held up adds turns of its own.
        Assert.Equal([VrrpState.Backup, VrrpState.Active, VrrpState.Backup, VrrpState.Active], states.GetRange(0, 4));
        Assert.Contains(VrrpState.Fault, states);
        Assert.Equal(states, Replayed());
        // The way in which tests/Kaconf.Simulation/Traces was made.
        if (Environment.GetEnvironmentVariable("KACONF_TRACE") is { } file) File.WriteAllText(file, text.ToString());
    });

    [Fact]
    public void A_full_disk_ends_the_record_and_not_the_node() => Run(() =>
    {
        using Wires wires = new();
        Log log = new();
        NodeRun run = new(VrrpFeatureTests.Node(Config), wires.Reactor, log) { Recorder = InputRecorder.Open("/dev/full", log) };
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        // Far more than the writer keeps back.
        for (int i = 0; i < 5000; i++) run.Instances[0].Track("script a", fault: false, i % 2);
        run.Instances[0].Track("script a", fault: true, 0);
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        VrrpFeatureTests.Stop(run);
        Assert.Equal(VrrpState.Stopped, run.Instances[0].State);
    });

    [Fact]
    public void The_lack_of_a_peer_is_the_routers_own_affair_and_no_input() => Run(() =>
    {
        using Wires wires = new();
        VrrpInstanceConfig alone = new() { Name = "VI_1", Interface = "v0", VirtualRouterId = 51, FaultWithoutPeer = true };
        NodeRun run = new(VrrpFeatureTests.Node(alone), wires.Reactor, new Log()) { Recorder = new InputRecorder(text, "a text", new Log()) };
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        Assert.Equal(VrrpState.Fault, run.Instances[0].State);
        foreach (string line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.NotEqual(VrrpInputKind.Tracking, TracedInput.Parse(line)!.Value.Input.Kind);
        VrrpFeatureTests.Stop(run);
    });

    // MASTER, a better one for a while, MASTER, no carrier for a while, MASTER.
    private static void Live(Wires wires, NodeRun run)
    {
        bool Is(VrrpState state) => run.Instances[0].State == state;
        wires.Until("nobody there", () => Is(VrrpState.Active), settle: 700_000_000);
        using AdvertSockets sockets = new(VrrpFeatureTests.Node(Config), static (_, error) => Assert.Fail($"{error}"));
        AdvertSender other = new(Config, new AdvertCodec(Config), 0) { InterfaceIndex = wires.Monitor.Links.Find("v1")!.Index, Source = IpAddress.V4(10, 9, 0, 9) };
        for (int i = 0; i < 3; i++)
        {
            other.Send(sockets, 200, clock: 0);
            sockets.Flush();
            wires.Until("a better one", () => Is(VrrpState.Backup), settle: 100_000_000);
        }
        wires.Until("it is silent", () => Is(VrrpState.Active));
        Ip("link set v1 down");
        wires.Until("no carrier", () => Is(VrrpState.Fault));
        Ip("link set v1 up");
        wires.Until("carrier", () => Is(VrrpState.Active));
    }

    private List<VrrpState> Replayed()
    {
        List<Effect> effects = [];
        VrrpEngine engine = new(VrrpFeatureTests.Node(Config));
        foreach (string line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)) TracedInput.Parse(line)!.Value.Play(engine, effects);
        List<VrrpState> again = [];
        foreach (Effect effect in effects)
            if (effect.Kind == EffectKind.Transition) again.Add(effect.To);
        return again;
    }
}
