using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Tracked processes on the real kernel, by its events and without them.</summary>
public sealed class TrackProcessTests : IDisposable
{
    private readonly List<Process> started = [];
    private readonly string name = "kc" + Random.Shared.Next(1_000_000);
    private readonly string program;

    public TrackProcessTests()
    {
        program = Path.Combine(Directory.CreateTempSubdirectory("kaconf-").FullName, name);
        File.Copy("/bin/sleep", program);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Processes_count_by_their_names(bool withoutEvents) => Play(withoutEvents, () =>
    {
        Process first = Start("60");
        using Tracked tracked = Follow(new TrackProcessConfig("P", [name]) { Quorum = 2, QuorumMax = 2 });
        Assert.Equal((false, 0), tracked.Now);
        Start("61");
        tracked.Until(false, 9);
        Start("62");
        tracked.Until(false, 0);
        End(first);
        tracked.Until(false, 9);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Processes_count_by_their_command_lines(bool withoutEvents) => Play(withoutEvents, () =>
    {
        using Tracked tracked = Follow(new TrackProcessConfig("P", [program, "60", "1"]) { FullCommand = true, Match = ParameterMatch.Partial });
        Start("60");
        Process meant = Start("60", "1", "2");
        tracked.Until(false, 9);
        End(meant);
        tracked.Until(false, 0);
    });

    [Fact]
    public void A_new_name_and_another_program_count_at_once_and_a_child_is_as_its_parent()
    {
        if (!HasEvents()) Assert.Skip("the kernel tells this process of no others");
        using Tracked tracked = Follow(new TrackProcessConfig("P", [name]) { ForkDelayMicroseconds = 60_000_000 });
        string go = Path.Combine(tracked.Folder, "go");
        // A shell that takes the name, has a child of that name, drops it, and becomes the program.
        string script = $"printf {name} > /proc/$$/comm; wait_for() {{ while [ ! -e {go}$1 ]; do /bin/sleep 0.01; done; }}; wait_for 1; printf other > /proc/$$/comm; wait_for 2; exec {program} 60";
        started.Add(Process.Start("/bin/sh", ["-c", script]));
        tracked.Until(false, 9);
        File.WriteAllText(go + "1", "");
        tracked.Until(false, 0);
        File.WriteAllText(go + "2", "");
        tracked.Until(false, 9);
    }

    [Fact]
    public void A_node_that_enters_a_network_namespace_hears_of_them_too()
    {
        if (!HasEvents()) Assert.Skip("the kernel tells this process of no others");
        TrackProcessFeature feature = new();
        feature.BeforeNamespace();
        OwnNamespace.Run(() =>
        {
            using Tracked tracked = Follow(new TrackProcessConfig("P", [name]), feature: feature);
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < 4; i++)
            {
                Process process = Start("60");
                tracked.Until(false, 9);
                End(process);
                tracked.Until(false, 0);
            }
            // Counting takes a second each time.
            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
        });
    }

    [Fact]
    public void An_end_counts_after_its_delay_unless_another_begins()
    {
        if (!HasEvents()) Assert.Skip("the kernel tells this process of no others");
        using Tracked tracked = Follow(new TrackProcessConfig("P", [name]) { TerminateDelayMicroseconds = 2_500_000 });
        Process first = Start("60");
        tracked.Until(false, 9);
        int words = tracked.Words;
        End(first);
        tracked.Run(200);
        Process second = Start("60");
        tracked.Run(2600);
        Assert.Equal(words, tracked.Words);
        long start = Stopwatch.GetTimestamp();
        End(second);
        tracked.Until(false, 0);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2400, 9900);
    }

    [Fact]
    public void After_lost_events_all_are_counted_anew()
    {
        if (!HasEvents()) Assert.Skip("the kernel tells this process of no others");
        using Tracked tracked = Follow(new TrackProcessConfig("P", [name]), buffer: 1);
        // Nobody listens meanwhile, and the smallest buffer holds a handful.
        for (int i = 0; i < 30; i++) Process.Start("/bin/true").WaitForExit();
        Start("60");
        tracked.Until(false, 9);
        for (int i = 0; i < 30; i++) Process.Start("/bin/true").WaitForExit();
        End(started[0]);
        for (int i = 0; i < 30; i++) Process.Start("/bin/true").WaitForExit();
        tracked.Until(false, 0);
    }

    public void Dispose()
    {
        foreach (Process process in started.Where(process => !process.HasExited)) End(process);
        Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
    }

    // The connector is in the first network namespace alone.
    private static void Play(bool withoutEvents, Action test)
    {
        if (withoutEvents) OwnNamespace.Run(test);
        else test();
    }

    private static bool HasEvents()
    {
        using Linux.ConnectorSocket? socket = Linux.ConnectorSocket.Open(out _);
        if (socket is null) return false;
        byte[] bytes = new byte[256];
        Runtime.Wire.ProcessConnector.WriteRequest(bytes.AsSpan(0, Runtime.Wire.ProcessConnector.RequestSize), listen: true);
        if (socket.Send(bytes.AsSpan(0, Runtime.Wire.ProcessConnector.RequestSize)).IsError) return false;
        Thread.Sleep(20);
        return socket.Receive(bytes).Value > 0;
    }

    private static Tracked Follow(TrackProcessConfig process, uint buffer = 0, TrackProcessFeature? feature = null) => new(
        _ => new NodeConfig
        {
            Globals = new GlobalConfig { ProcessMonitorBuffer = buffer },
            TrackProcesses = [process],
            Instances = [new VrrpInstanceConfig { Name = "VI", Interface = "v0", VirtualRouterId = 1, TrackedProcesses = [new TrackedConfig("P", 9)] }],
        },
        feature ?? new TrackProcessFeature());

    private Process Start(params string[] arguments)
    {
        started.Add(Process.Start(program, arguments));
        return started[^1];
    }

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
    }
}
