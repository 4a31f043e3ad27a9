using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Scripts;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

[Collection(Forking.Name)]
public sealed class ScriptRunTests : IDisposable
{
    private const long Millisecond = 1_000_000;
    private readonly Reactor reactor = new();
    private readonly List<string> heard = [];

    public void Dispose() => reactor.Dispose();

    [Theory]
    [InlineData("exit 0", "Exited 0, idle")]
    [InlineData("exit 4", "Exited 4, idle")]
    [InlineData("sleep 60", "TimedOut 0, idle")]
    public void Each_run_ends_once(string script, string expected) => Assert.Equal(expected, Run(script, out _));

    [Fact]
    public void What_ignores_SIGTERM_is_killed_after_the_grace()
    {
        Assert.Equal("TimedOut 0, idle", Run("trap '' TERM; while :; do sleep 60; done", out var took));
        Assert.InRange(took, 2100 * Millisecond, 4000 * Millisecond);
    }

    private string Run(string script, out long took)
    {
        var start = reactor.Now;
        var run = new ScriptRun(reactor, end => heard.Add($"{end.Kind} {end.Number}"), () =>
        {
            heard.Add("idle");
            reactor.Stop();
        });
        run.Start(new ScriptCommand("/bin/sh", ["/bin/sh", "-c", script], 0, 0), 100 * Millisecond);
        reactor.Run();
        took = reactor.Now - start;
        Assert.False(run.IsRunning);
        return string.Join(", ", heard);
    }
}
