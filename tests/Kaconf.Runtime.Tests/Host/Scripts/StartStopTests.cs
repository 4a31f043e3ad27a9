using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

[Collection(Starting.Name)]
public sealed class StartStopTests : IDisposable
{
    private const long Second = 1_000_000_000;
    private readonly string told = Path.GetTempFileName();
    private readonly List<string> heard = [];

    public void Dispose() => File.Delete(told);

    [Fact]
    public void The_node_comes_between_the_two()
    {
        Live(Tell("start"), Tell("stop"), run =>
        {
            heard.Add($"attached after {Told}");
            run.Stopping.Add(() => heard.Add($"stopping after {Told}"));
            run.Starting.Add(run.Reactor.Stop);
        });
        Assert.Equal(["attached after start", "stopping after start"], heard);
        Assert.Equal("start stop", Told);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("kill -9 $$")]
    [InlineData("sleep 60")]
    public void What_the_startup_script_returns_changes_nothing(string script)
    {
        Live(Command(script), null, run => run.Starting.Add(() =>
        {
            heard.Add("started");
            run.Reactor.Stop();
        }));
        Assert.Equal(["started"], heard);
    }

    [Fact]
    public void A_stop_while_the_startup_script_runs_starts_nothing_but_the_shutdown_script()
    {
        long start = MonotonicClock.Read();
        Live(Command("sleep 60"), Tell("stop"), run => heard.Add("attached"), reactor => reactor.Post(reactor.Stop), timeout: 60);
        Assert.Empty(heard);
        Assert.Equal("stop", Told);
        Assert.InRange(MonotonicClock.Read() - start, 0, 30 * Second);
    }

    [Fact]
    public void A_shutdown_script_that_ignores_SIGTERM_is_killed()
    {
        long start = MonotonicClock.Read();
        Live(null, Command("trap '' TERM; while :; do sleep 60; done"), run => run.Starting.Add(run.Reactor.Stop));
        Assert.InRange(MonotonicClock.Read() - start, 3 * Second, 30 * Second);
    }

    private string Told => File.ReadAllText(told).Trim();

    private CommandConfig Tell(string word) => Command($"echo -n '{word} ' >>{told}");

    private static CommandConfig Command(string script) => new(script, ["/bin/sh", "-c", script], new ScriptUser("root", null));

    private static void Live(CommandConfig? startup, CommandConfig? shutdown, Action<NodeRun> attach, Action<Reactor>? before = null, int timeout = 1)
    {
        using Reactor reactor = new();
        before?.Invoke(reactor);
        GlobalConfig globals = new() { StartupScript = startup, ShutdownScript = shutdown, StartupTimeoutSeconds = timeout, ShutdownTimeoutSeconds = timeout };
        NodeEntry entry = new("n", () => new NodeConfig { Globals = globals });
        Assert.True(new NodeLife(entry, [new StartStopFeature(), new Feature(attach)], new Log()).Run(reactor));
    }

    private sealed class Feature(Action<NodeRun> attach) : IFeature
    {
        public void Attach(NodeRun run) => attach(run);
    }
}
