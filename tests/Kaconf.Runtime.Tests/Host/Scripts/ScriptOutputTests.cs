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

/// <summary>Scripts as nobody should write them.</summary>
[Collection(Starting.Name)]
public sealed class ScriptOutputTests : IDisposable
{
    private const long Second = 1_000_000_000;
    private readonly Reactor reactor = new();
    private readonly ScriptStarter starter;
    private readonly ScriptOutput output;
    private readonly List<ScriptEnd> ends = [];

    public ScriptOutputTests() => (starter, output) = (new ScriptStarter(reactor), new ScriptOutput(reactor));

    public void Dispose() => reactor.Dispose();

    [Theory]
    [InlineData("true", "")]
    [InlineData("echo one; echo two >&2; exit 1", "one|two")]
    [InlineData("echo; echo '  one  '; echo -n two", "one|two")]
    [InlineData("echo 1; echo 2; echo 3; echo 4", "1|2|3|... and more, 8 bytes in all")]
    [InlineData("printf '\\0\\0\\n\\033[1mone\\n'", "[1mone")]
    [InlineData("exec >&- 2>&-; echo one", "")]
    [InlineData("head -c 1000000000 /dev/zero | tr '\\0' x", "xxx|... and more, 1000000000 bytes in all")]
    public void The_first_lines_are_kept(string script, string expected)
    {
        Run(script);
        Assert.Equal(expected, string.Join('|', output.Lines().Select(line => line.StartsWith("xxx", StringComparison.Ordinal) ? "xxx" : line)));
    }

    [Fact]
    public void A_flood_ends_as_if_nobody_had_listened_and_leaves_the_reactor_its_time()
    {
        int ticks = 0;
        ReactorTimer timer = null!;
        timer = reactor.NewTimer(() => timer.Deadline = reactor.Now + (ticks++ < int.MaxValue ? Second / 100 : 0));
        timer.Deadline = reactor.Now;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Run("yes", 1 * Second);
        Assert.Equal(ScriptEndKind.TimedOut, Assert.Single(ends).Kind);
        Assert.True(ticks > 20, $"{ticks} ticks of 10 ms in a second");
        Assert.True((Environment.CpuUsage.TotalTime - before).TotalSeconds < 0.7, "a script that writes without end costs the daemon most of a CPU");
    }

    [Fact]
    public void What_is_left_in_the_background_goes_on_writing_and_belongs_to_no_later_run()
    {
        string done = Path.GetTempFileName();
        Run($"(sleep 0.3; echo late && echo yes >{done}) & exit 0");
        Assert.True(SpinWait.SpinUntil(() => File.ReadAllText(done) == "yes\n", 20_000));
        File.Delete(done);
        Run("echo own");
        Assert.Equal(["own"], output.Lines());
    }

    [Fact]
    public void Many_processes_end_with_their_group()
    {
        string mark = $"4712.{Environment.ProcessId}";
        Run($"trap '' TERM; for i in $(seq 200); do sleep {mark} & done; wait", 2 * Second);
        Assert.Equal(ScriptEndKind.TimedOut, Assert.Single(ends).Kind);
        Assert.True(SpinWait.SpinUntil(() => !ScriptRunTests.Runs(mark), 20_000));
    }

    [Fact]
    public void No_run_leaves_a_descriptor_or_a_zombie()
    {
        Run("true");
        int before = Directory.GetFiles("/proc/self/fd").Length;
        foreach (string script in new[] { "true", "echo x", "kill -9 $$", "exec >&-", "exit 3" })
            for (int i = 0; i < 10; i++) Run(script);
        // The test runner may open one or two of its own meanwhile.
        Assert.InRange(Directory.GetFiles("/proc/self/fd").Length, 0, before + 5);
        Assert.Equal(51, ends.Count);
    }

    private void Run(string script, long timeout = 120 * Second)
    {
        ScriptRun run = new(reactor, starter, ends.Add, reactor.Stop);
        output.Begin();
        run.Start(new ScriptCommand("/bin/sh", ["/bin/sh", "-c", script], new ChildIdentity(0, [0])) { Output = output.Writer }, timeout);
        reactor.Run();
    }
}
