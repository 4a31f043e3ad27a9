using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

/// <summary>A hundred changes at once, and a script that is slow.</summary>
[Collection(Starting.Name)]
public sealed class NotifyQueueTests : IDisposable
{
    private const int Changes = 100;
    private readonly string file = Path.GetTempFileName();
    private readonly Reactor reactor = new();
    private readonly Log log = new();

    public void Dispose()
    {
        reactor.Dispose();
        log.Dispose();
        File.Delete(file);
    }

    [Fact]
    public void They_start_in_order_so_many_at_a_time_and_the_last_is_told()
    {
        NotifyQueue queue = New();
        int most = 0;
        reactor.AtTurnEnd(() =>
        {
            most = Math.Max(most, queue.Running.Count);
            if (Told().Contains(Changes - 1)) reactor.Stop();
        });
        for (int i = 0; i < Changes; i++) queue.Add(Slow(i));
        reactor.Run();
        Finish(queue);
        Assert.InRange(most, 1, NotifyQueue.MostAtATime);
        int[] told = Told();
        Assert.Equal(Enumerable.Range(0, NotifyQueue.MostAtATime), told.Take(NotifyQueue.MostAtATime));
        Assert.Equal(Enumerable.Range(Changes - NotifyQueue.MostWaiting, NotifyQueue.MostWaiting), told.Skip(NotifyQueue.MostAtATime));
    }

    [Theory]
    [InlineData("exit 3", "exited with status 3")]
    [InlineData("kill -9 $$", "due to signal 9")]
    [InlineData("exit 0", null)]
    public void Those_that_fail_are_told_of_once_in_a_burst(string script, string? words)
    {
        using (SafeFileHandle handle = File.OpenHandle(file, FileMode.Create, System.IO.FileAccess.Write, FileShare.ReadWrite))
        using (Log told = new((int)handle.DangerousGetHandle(), underSystemd: false))
        {
            NotifyQueue queue = New(told);
            for (int i = 0; i < 3; i++) queue.Add(new("/bin/sh", ["/bin/sh", "-c", script], new ChildIdentity(0, [0])));
            queue.Finish(Environment.TickCount64 + 5000);
            Finish(queue);
        }
        string[] lines = File.ReadAllLines(file);
        if (words is null) Assert.Empty(lines);
        else Assert.EndsWith($"(VI_1) notify script /bin/sh failed ({words})", Assert.Single(lines));
    }

    [Fact]
    public void The_stop_is_told_at_once_however_many_hang()
    {
        NotifyQueue queue = New();
        for (int i = 0; i < Changes; i++) queue.Add(Slow(i, seconds: 60));
        queue.LetPass();
        queue.Add(Slow(Changes));
        queue.Finish(Environment.TickCount64 + 5000);
        Assert.Equal(NotifyQueue.MostAtATime + 1, queue.Running.Count);
        Assert.True(System.Threading.SpinWait.SpinUntil(() => Told().Contains(Changes), 5000));
        foreach (ChildProcess process in queue.Running) process.Signal(9);
    }

    private NotifyQueue New(Log? other = null) => new(new NodeRun(new NodeConfig { Globals = new GlobalConfig() }, reactor, other ?? log), NotifySubject.Instance("VI_1"));

    private ScriptCommand Slow(int number, double seconds = 0.2) => new(
        "/bin/sh", ["/bin/sh", "-c", string.Create(CultureInfo.InvariantCulture, $"echo {number} $$ >>{file}; exec sleep {seconds}")], new ChildIdentity(0, [0]));

    // In the order in which they were started: that of the numbers of their processes, which begin anew at pid_max.
    private int[] Told()
    {
        (int Number, int Process)[] told = [.. File.ReadAllLines(file).Select(line => line.Split(' ')).Where(words => words.Length == 2).Select(words => (int.Parse(words[0]), int.Parse(words[1])))];
        int half = told.Select(line => line.Process).DefaultIfEmpty().Max() / 2;
        return [.. told.OrderBy(line => line.Process < half).ThenBy(line => line.Process).Select(line => line.Number)];
    }

    private static void Finish(NotifyQueue queue)
    {
        while (queue.Running is [var process, ..])
        {
            process.WaitForEnd(5000);
            queue.Reap(process);
        }
    }
}
