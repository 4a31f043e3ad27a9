using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

[Collection(Starting.Name)]
public sealed class ScriptRunTests : IDisposable
{
    private const long Millisecond = 1_000_000;
    private readonly Reactor reactor = new();
    private readonly List<string> heard = [];
    private readonly ScriptStarter starter;

    public ScriptRunTests() => starter = new ScriptStarter(reactor);

    public void Dispose() => reactor.Dispose();

    [Theory]
    [InlineData("exit 0", 60_000, "Exited 0, idle")]
    [InlineData("exit 4", 60_000, "Exited 4, idle")]
    [InlineData("sleep 60", 100, "TimedOut 0, idle")]
    public void Each_run_ends_once(string script, int timeout, string expected) => Assert.Equal(expected, Run(script, timeout, out _));

    [Fact]
    public void What_ignores_SIGTERM_is_killed_after_the_grace()
    {
        // On a busy host a shell needs its time until it ignores anything.
        Assert.Equal("TimedOut 0, idle", Run("trap '' TERM; while :; do sleep 60; done", 1000, out long took));
        Assert.InRange(took, 3000 * Millisecond, 20_000 * Millisecond);
    }

    [Fact]
    public void At_the_end_nothing_is_left_of_a_script_that_hangs_with_its_children()
    {
        const string mark = "4711.0815";
        ScriptRun run = new(reactor, starter, _ => { }, () => { });
        run.Start(new ScriptCommand("/bin/sh", ["/bin/sh", "-c", $"trap '' TERM; sleep {mark} & wait"], new ChildIdentity(0, [0])), long.MaxValue);
        starter.Settle(Environment.TickCount64 + 5000);
        Assert.True(SpinWait.SpinUntil(() => Runs(mark), 5000));
        Thread.Sleep(100);
        run.Terminate();
        run.Finish(Environment.TickCount64 + 50);
        Assert.True(SpinWait.SpinUntil(() => !Runs(mark), 5000));
    }

    internal static bool Runs(string argument) => Directory.EnumerateDirectories("/proc").Any(folder =>
    {
        try
        {
            return File.ReadAllText($"{folder}/cmdline").EndsWith($"\0{argument}\0", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private string Run(string script, int timeout, out long took)
    {
        long start = reactor.Now;
        ScriptRun run = new(reactor, starter, end => heard.Add($"{end.Kind} {end.Number}"), () =>
        {
            heard.Add("idle");
            reactor.Stop();
        });
        run.Start(new ScriptCommand("/bin/sh", ["/bin/sh", "-c", script], new ChildIdentity(0, [0])), timeout * Millisecond);
        reactor.Run();
        took = reactor.Now - start;
        Assert.False(run.IsRunning);
        return string.Join(", ", heard);
    }
}
