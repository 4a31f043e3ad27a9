using System;
using System.IO;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Tests.Host.Scripts;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>MISC_CHECK with real scripts, and what is told of the servers; the log lines are those of keepalived 2.2.7.</summary>
[Collection(Starting.Name)]
public sealed class MiscCheckTests : IDisposable
{
    private const string Name = "[[10.1.1.1]:tcp:80 VS [10.9.9.9]:tcp:80]";
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-misc").FullName;

    private string Status => Path.Combine(folder, "status");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_exit_status_is_the_weight()
    {
        using Director director = Start(new MiscCheckConfig { Command = Exit(), IsDynamic = true, WarmupMicroseconds = 0, DelayLoopMicroseconds = 20_000 });
        Assert.True(director.RunUntil(() => director.Table.States is ["0/0=5", "0/0=40", ..]));
        File.WriteAllText(Status, "1");
        Assert.True(director.RunUntil(() => director.Table.States is [_, _, "", ..]));
        File.WriteAllText(Status, "0");
        Assert.True(director.RunUntil(() => director.Table.States is [_, _, _, "0/0=5", ..]));
        string[] log = director.Stop();
        Assert.Contains("Changing weight from 5 to 40 for active service [10.1.1.1]:tcp:80 of VS [10.9.9.9]:tcp:80", log);
        Assert.Contains($"Misc check for {Name} by [/usr/bin/sh] failed with retry disabled (exited with status 1).", log);
        Assert.Contains($"Misc check for {Name} by [/usr/bin/sh] succeeded.", log);
        Assert.DoesNotContain(log, line => line.Contains("inactive"));
    }

    [Fact]
    public void Retries_come_first()
    {
        File.WriteAllText(Status, "0");
        MiscCheckConfig check = new() { Command = Exit(), WarmupMicroseconds = 0, DelayLoopMicroseconds = 20_000, DelayBeforeRetryMicroseconds = 10_000, Retry = 2, LogAllFailures = true };
        using Director director = Start(check);
        Assert.False(director.RunUntil(() => director.Table.States.Count > 1, seconds: 1.3));
        File.WriteAllText(Status, "1");
        Assert.True(director.RunUntil(() => director.Table.States is [_, "", ..]));
        Assert.Equal(["succeeded", "failed, will do 2 retries (exited with status 1)", "failed on retry 1/2 (exited with status 1)", "failed after 2 retries (exited with status 1)"],
            director.Stop().Where(line => line.StartsWith("Misc check", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("sh] ", StringComparison.Ordinal) + 4)..^1]));
    }

    [Fact]
    public void A_script_that_hangs_is_ended_and_has_failed()
    {
        CommandConfig hang = new("hang", ["/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"], new ScriptUser("root", null));
        using Director director = Start(new MiscCheckConfig { Command = hang, WarmupMicroseconds = 0, TimeoutMicroseconds = 100_000, DelayLoopMicroseconds = 50_000 });
        Assert.True(director.RunUntil(() => director.Table.States is [_, "", ..]));
        Assert.False(director.RunUntil(() => director.Table.States.Count > 2, seconds: 3));
        Assert.Contains($"Misc check for {Name} by [/usr/bin/sh] timed out with retry disabled.", director.Stop());
    }

    [Fact]
    public void A_script_that_is_not_there_checks_nothing()
    {
        CommandConfig nothing = new("/nowhere", ["/nowhere"], new ScriptUser("root", null));
        using Director director = Start(new MiscCheckConfig { Command = nothing, Alpha = true });
        Assert.Equal(["0/0=5"], director.Table.States);
        Assert.Contains("Disabling misc check /nowhere: a server that has no other checker counts as up", director.Stop());
    }

    [Fact]
    public void Everybody_is_told_in_order_and_omega_to_the_end()
    {
        string told = Path.Combine(folder, "told"), lines = Path.Combine(folder, "lines");
        CommandConfig Tell(string what) => new(what, ["/bin/sh", "-c", $"echo {what} >>{told}"], new ScriptUser("root", null));
        FifoConfig fifo = new($"{folder}/fifo") { Reader = new CommandConfig("reader", ["/bin/sh", "-c", $"cat \"$0\" >{lines}"], new ScriptUser("root", null)), Owner = new ScriptUser("root", null) };
        NodeConfig node = new()
        {
            Globals = new GlobalConfig { LvsNotifyFifo = fifo, NotifiesServersInitially = true },
            VirtualServers =
            [
                new()
                {
                    Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp, Omega = true, QuorumUp = Tell("gained"), QuorumDown = Tell("lost"),
                    Servers = [new() { Address = IpAddress.V4(10, 1, 1, 1), Port = 80, NotifyUp = Tell("up"), NotifyDown = Tell("down") }],
                },
            ],
        };
        using Director director = new(node, new ServiceFeature(), new NotifyFifoFeature());
        Assert.True(director.RunUntil(() => Lines(told) == 2 && Lines(lines) == 2));
        director.Stop();
        string[] words = File.ReadAllLines(told);
        Assert.Equal(["up", "gained", "down", "lost"], [.. words[..2].OrderDescending(), .. words[2..].Order()]);
        const string Rs = "RS [10.1.1.1]:tcp:80 [10.9.9.9]:tcp:80", Vs = "VS [10.9.9.9]:tcp:80";
        Assert.Equal($"{Rs} UP\n{Vs} UP\n{Rs} DOWN\n{Vs} DOWN\n", File.ReadAllText(lines));
    }

    private static int Lines(string file) => File.Exists(file) ? File.ReadAllLines(file).Length : 0;

    private CommandConfig Exit() => new("check", ["/bin/sh", "-c", $"exit $(cat {Status} 2>/dev/null || echo 42)"], new ScriptUser("root", null));

    private static Director Start(MiscCheckConfig check) => new(
        new NodeConfig
        {
            Globals = new GlobalConfig(),
            VirtualServers =
            [
                new()
                {
                    Address = IpAddress.V4(10, 9, 9, 9), Port = 80, Protocol = ServiceProtocol.Tcp,
                    Servers = [new() { Address = IpAddress.V4(10, 1, 1, 1), Port = 80, Weight = 5, Checkers = [check] }],
                },
            ],
        },
        new MiscCheckFeature(), new ServiceFeature());
}
