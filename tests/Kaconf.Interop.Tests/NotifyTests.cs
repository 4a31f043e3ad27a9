using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Scripts are called with keepalived's arguments, in keepalived's order.</summary>
public class NotifyTests
{
    /// <summary>The same story is told by both daemons: BACKUP, MASTER, FAULT, MASTER, lower priority, MASTER, STOP.</summary>
    [Fact]
    public async Task KaconfCallsWhatKeepalivedCalls()
    {
        Story[] stories = await Task.WhenAll(StoryAsync(Pair.KeepalivedKeepalived), StoryAsync(Pair.KaconfKeepalived));
        Assert.Equal(stories[0].Notify, stories[1].Notify);
        Assert.Equal(stories[0].Events, stories[1].Events);
        Assert.Equal(stories[0].Transitions, stories[1].Transitions);
        Assert.Contains("INSTANCE VI_1 MASTER 150", stories[1].Notify, StringComparison.Ordinal);
    }

    private static async Task<Story> StoryAsync(Pair pair)
    {
        using Stage stage = new("notify", pair);
        WriteScript(stage.A, "notify");
        WriteScript(stage.A, "event");
        await stage.StartAsync(stage.B);
        await stage.HeldByAsync(stage.B, "start of b");
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start of a");
        stage.A.PullCable();
        await stage.HeldByAsync(stage.B, "cable out");
        stage.A.PlugCable();
        await stage.HeldByAsync(stage.A, "cable in");
        Stage.Break(stage.A);
        await stage.HeldByAsync(stage.B, "break of the service");
        Stage.Repair(stage.A);
        await stage.HeldByAsync(stage.A, "repair of the service");
        await stage.FinishAsync();
        return new Story(Recorded(stage.A, "notify"), Recorded(stage.A, "event"), TransitionsOf(stage.A));
    }

    private static void WriteScript(Node node, string name)
    {
        string path = Path.Combine(node.Folder, name + ".sh");
        File.WriteAllText(path, $"#!/bin/sh\necho \"$#: $*\" >>/run/{name}.log\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    private static string Recorded(Node node, string name) => File.ReadAllText(Path.Combine(node.Folder, name + ".log"));

    // keepalived puts a date before each line of its console log; the words begin at the instance's name.
    private static string TransitionsOf(Node node) => string.Join('\n', node.Log
        .Select(line => line.Text)
        .Where(text => text.Contains("(VI_1) Entering", StringComparison.Ordinal) || text.Contains("Changing effective priority", StringComparison.Ordinal))
        .Select(text => text[text.IndexOf("(VI_1)", StringComparison.Ordinal)..]));

    private sealed record Story(string Notify, string Events, string Transitions);
}
