using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>FIFOs get keepalived's lines and scripts its arguments, byte for byte; docs/differences.md tells where not.</summary>
public class FifoTests
{
    private const string Stop = " STOP ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The same story under both: a start, a priority that falls and rises, a MASTER of lower priority, FAULT, recovery, the stop.</summary>
    [Fact]
    public async Task KaconfTellsWhatKeepalivedTells()
    {
        Story[] stories = await Task.WhenAll(StoryAsync(Pair.KeepalivedKeepalived), StoryAsync(Pair.KaconfKeepalived));
        (Story theirs, Story ours) = (stories[0], stories[1]);
        Assert.Equal(theirs.Fifos, ours.Fifos);
        Assert.Equal(theirs.Scripts, ours.Scripts);
        // The lines of different instances may come in another order.
        Assert.Equal(BySubject(theirs.Plain), BySubject(ours.Plain));
        Assert.Equal(theirs.Read[0], ours.Read[0]);
        Assert.Equal(BySubject(theirs.Read), BySubject(ours.Read.Where(line => !line.Contains(Stop, StringComparison.Ordinal))));
        Assert.Equal(BySubject(ours.Plain), BySubject(ours.Read.Skip(1)));
        AssertWhole(ours.Plain);
    }

    private static async Task<Story> StoryAsync(Pair pair)
    {
        using Stage stage = new("fifo", pair);
        Node a = stage.A, b = stage.B;
        a.AddInterface("eth1", "10.88.0.1/24");
        WriteScript(a, "reader", "echo \"$#: $*\" >>/run/read.log; while read -r line; do echo \"$line\" >>/run/read.log; done <\"$3\"");
        foreach (string name in new[] { "group", "member", "lower" }) WriteScript(a, name, $"echo \"$#: $*\" >>/run/{name}.log");
        await stage.StartAsync(b);
        await stage.HeldByAsync(b, "start of b");
        await stage.StartAsync(a);
        await stage.HeldByAsync(a, "start of a");
        string fifos = a.Run("stat", "-c", "%n %A %U:%G", "/run/all.fifo", "/run/vrrp.fifo").Output;
        // Late: what was written before waits in the FIFO.
        _ = a.Serve("sh", "-c", "cat /run/vrrp.fifo >/run/plain.log");
        a.Run("ip", "link", "set", "eth1", "down");
        await stage.HeldByAsync(b, "lower priority");
        a.Run("ip", "link", "set", "eth1", "up");
        await stage.HeldByAsync(a, "higher priority");
        b.Deafen(true);
        await TellsAsync(a, "VI_1\" MASTER_RX_LOWER_PRI 150");
        b.Deafen(false);
        await stage.HeldByAsync(a, "b hears again");
        a.PullCable();
        await stage.HeldByAsync(b, "cable out");
        a.PlugCable();
        await stage.HeldByAsync(a, "cable in");
        await TellsAsync(a, "\"G\" MASTER 0", times: 2);
        await stage.FinishAsync();
        await TellsAsync(a, "\"G\" STOP 0");
        Assert.False(File.Exists(Path.Combine(a.Folder, "all.fifo")) || File.Exists(Path.Combine(a.Folder, "vrrp.fifo")));
        return new Story(fifos, Lines(a, "plain"), Lines(a, "read"), string.Join('\n', new[] { "group", "member", "lower" }.SelectMany(name => Lines(a, name))));
    }

    private static Task TellsAsync(Node node, string words, int times = 1) => Wait.UntilAsync(
        () => Lines(node, "plain").Count(line => line.Contains(words, StringComparison.Ordinal)) >= times, Patience, $"the FIFO to tell {words}", () => string.Join('\n', Lines(node, "plain")));

    private static void WriteScript(Node node, string name, string body)
    {
        string path = Path.Combine(node.Folder, name + ".sh");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // How many adverts of lower priority come is chance.
    private static IReadOnlyList<string> Lines(Node node, string name)
    {
        string path = Path.Combine(node.Folder, name + ".log");
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return [.. lines.Where((line, place) => place == 0 || line != lines[place - 1])];
    }

    private static string BySubject(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Contains('"')).OrderBy(line => line.Split('"')[1], StringComparer.Ordinal));

    // A group is told of after its members.
    private static void AssertWhole(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
            if (lines[i].StartsWith("GROUP", StringComparison.Ordinal))
                Assert.Equal(["VI_2", "VI_3"], lines.Take(i).Where(line => line.Contains("\"VI_2", StringComparison.Ordinal) || line.Contains("\"VI_3", StringComparison.Ordinal))
                    .TakeLast(2).Where(line => line.Split(' ')[2] == lines[i].Split(' ')[2]).Select(line => line.Split('"')[1]).Order());
    }

    private sealed record Story(string Fifos, IReadOnlyList<string> Plain, IReadOnlyList<string> Read, string Scripts);
}
