using System;
using System.Globalization;
using System.IO;
using System.IO.Pipes;
using System.Threading;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>The kernel does what it was asked to, for one thread and not for those that it starts.</summary>
public sealed class ProcessSettingsTests : IDisposable
{
    private const int Policy = 38, RealTimePriority = 37, Niceness = 16, RoundRobin = 2;
    // The limit is the whole process's, and its end: the compiler runs on these threads too.
    private const long Enough = 900_000;

    private readonly AnonymousPipeServerStream reader = new(PipeDirection.In);
    private readonly Reactor reactor = new();

    [Fact]
    public void The_thread_has_a_priority_of_its_own_and_one_that_it_starts_has_not() => OnItsOwnThread(() =>
    {
        Apply(new ProcessConfig { RealTimePriority = 7, RealTimeLimitMicroseconds = Enough, Niceness = -3 });
        Assert.Equal((RoundRobin, 7, -3), (Stat(Policy), Stat(RealTimePriority), Stat(Niceness)));
        (int, int) other = (-1, -1);
        OnItsOwnThread(() => other = (Stat(Policy), Stat(RealTimePriority)));
        Assert.Equal((0, 0), other);
        Assert.Contains("Max realtime timeout      900000               1000000", File.ReadAllText("/proc/thread-self/limits"));
    });

    [Fact]
    public void The_thread_runs_on_its_cpus() => OnItsOwnThread(() =>
    {
        Apply(new ProcessConfig { Cpus = [0] });
        Assert.Contains("Cpus_allowed_list:\t0\n", File.ReadAllText("/proc/thread-self/status"));
    });

    [Fact]
    public void A_script_has_the_niceness_and_the_cpus_of_the_host() => OnItsOwnThread(() =>
    {
        string file = Path.GetTempFileName();
        string host = $"{Stat(Niceness)}\n{Cpus()}\n";
        SyncGroupConfig group = new("G", [])
        {
            Notify = new NotifyConfig { Master = new CommandConfig("sh", ["/bin/sh", "-c", $"{{ nice; sed -n 's/^Cpus_allowed_list:.//p' /proc/self/status; }} > {file}"]) },
        };
        NodeEntry entry = new("n", () => new NodeConfig
        {
            Globals = new GlobalConfig { Process = new ProcessConfig { Cpus = [0], Niceness = 5 } },
            SyncGroups = [group],
        });
        Assert.True(new NodeLife(entry, [new NotifyFeature(), new Change(group)], new Log()).Run(reactor));
        Assert.Equal(("0", 5), (Cpus(), Stat(Niceness)));
        Assert.Equal(host, File.ReadAllText(file));
        File.Delete(file);
    });

    [Fact]
    public void A_late_timer_raises_the_priority_by_one_up_to_the_maximum() => OnItsOwnThread(() =>
    {
        Apply(new ProcessConfig { MaximumAutoPriority = 2, RealTimeLimitMicroseconds = Enough, AutoPriorityDelayMicroseconds = 1000 });
        int left = 4;
        ReactorTimer timer = null!;
        timer = reactor.NewTimer(() =>
        {
            if (left-- == 0) reactor.Stop();
            timer.Deadline = reactor.Now + 1000;
            Thread.Sleep(10);
        });
        timer.Deadline = reactor.Now;
        reactor.Run();
        Assert.Equal((RoundRobin, 2), (Stat(Policy), Stat(RealTimePriority)));
    });

    [Fact]
    public void What_the_kernel_refuses_is_said_with_the_right_that_it_needs() => OnItsOwnThread(() =>
    {
        using Log log = new((int)reader.ClientSafePipeHandle.DangerousGetHandle(), underSystemd: true);
        new ProcessSettings(new ProcessConfig { Cpus = [1023] }, log).Apply(reactor);
        Assert.Equal(
            "<4>vrrp_cpu_affinity has no effect: EINVAL (22: Invalid argument); it needs CPU 1023 of this host, and leave of its cpuset",
            new StreamReader(reader).ReadLine());
    });

    public void Dispose()
    {
        reactor.Dispose();
        reader.Dispose();
    }

    private static int Stat(int field) =>
        int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[1].Split(' ')[field], CultureInfo.InvariantCulture);

    private static string Cpus() =>
        Array.Find(File.ReadAllLines("/proc/thread-self/status"), line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal))!.Split('\t')[1];

    private static void OnItsOwnThread(Action action)
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private void Apply(ProcessConfig config)
    {
        using Log log = new();
        new ProcessSettings(config, log).Apply(reactor);
    }

    // A group that changes its state, and then the node stops.
    private sealed class Change(SyncGroupConfig group) : IFeature
    {
        public void Attach(NodeRun run) => run.Starting.Add(() =>
        {
            foreach (Action<SyncGroupConfig, VrrpState> tell in run.GroupTransitions) tell(group, VrrpState.Active);
            run.Reactor.Post(run.Reactor.Stop);
        });
    }
}
