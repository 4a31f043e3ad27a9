using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Somebody meddles: another program takes the address, another router claims it, the daemon dies without a word.</summary>
public class SelfHealingTests
{
    private const int Removals = 5;

    /// <summary>An address that somebody removes is back in no time, and the log tells who and how often; nobody else becomes master.</summary>
    [Theory]
    [InlineData("matrix-v3-ipv4", "10.77.0.100/24", "(ip) and is there again")]
    [InlineData("matrix-v3-ipv6", "fd77::100/64", "somebody")]
    public async Task ARemovedAddressIsBack(string scenario, string vip, string who)
    {
        using Stage stage = new(scenario, Pair.KaconfKeepalived);
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start", vip);
        List<TimeSpan> gaps = [];
        for (int removal = 1; removal <= Removals; removal++)
        {
            int before = stage.Lan.Addresses.Events.Count;
            stage.A.Run("ip", "addr", "del", vip, "dev", "eth0");
            await Wait.UntilAsync(() => After(before).Any(change => change.Added), TimeSpan.FromSeconds(2), $"{vip} to be back", stage.Lan.Report);
            gaps.Add(After(before).First(change => change.Added).Time - After(before).First(change => !change.Added).Time);
            await stage.A.Daemon!.HasSaidAsync($"{removal} times so far");
        }
        Assert.True(gaps.Order().ElementAt(Removals / 2) < TimeSpan.FromMilliseconds(100), $"back after {string.Join(", ", gaps)}");
        Assert.Contains(stage.A.Log, line => line.Text.Contains(who, StringComparison.Ordinal));
        Assert.Single(stage.A.Log, line => line.Text.Contains("Entering MASTER", StringComparison.Ordinal));
        await stage.FinishAsync();

        IEnumerable<AddressEvent> After(int count) => stage.Lan.Addresses.Events.Skip(count).Where(change => change.Address == vip);
    }

    /// <summary>A router that hears nobody claims the address: the rightful master says so once, and tells the neighbours again where it is.</summary>
    [Theory]
    [InlineData("multicast")]
    [InlineData("matrix-v3-ipv6")]
    public async Task ARivalIsAnswered(string scenario)
    {
        string vip = scenario == "multicast" ? Stage.Vip : "fd77::100/64";
        using Stage stage = new(scenario, Pair.KaconfKeepalived);
        await stage.StartBothAsync(vip);
        stage.B.Deafen(isDeaf: true);
        await Wait.UntilAsync(() => Rivals().Any(), TimeSpan.FromSeconds(8), "a second master", stage.Lan.Report);
        DateTime conflict = Rivals().First().Time;
        await Wait.UntilAsync(() => Measure.Announced(stage.Lan, stage.A.HardwareAddress, vip, conflict), Measure.Late, "an answer of a", stage.Lan.Report);
        await stage.A.Daemon!.HasSaidAsync($"Received advert from {Rivals().First().Source} with lower priority 100, ours 150");
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Contains(vip, stage.A.Addresses());
        Assert.Single(stage.A.Log, line => line.Text.Contains("with lower priority", StringComparison.Ordinal));
        stage.B.Deafen(isDeaf: false);
        await stage.HeldByAsync(stage.A, "b hears again", vip);
        await stage.FinishAsync();

        IEnumerable<VrrpAdvert> Rivals() => stage.Lan.Wire.Adverts.Where(advert => advert.Sender == stage.B.HardwareAddress && advert.Priority > 0);
    }

    /// <summary>After a kill -9 the next start removes what was left, before it is master again.</summary>
    [Theory]
    [InlineData("matrix-sync-group", "10.77.0.101/24")]
    [InlineData("matrix-v3-ipv6", "fe80::77:100/64")]
    public async Task TheNextStartCleans(string scenario, string vip)
    {
        using Stage stage = new(scenario, Pair.KaconfKaconf);
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start", vip);
        await stage.A.Daemon!.KillAsync();
        Assert.Contains(vip, stage.A.Addresses());
        await stage.StartAsync(stage.A);
        await stage.A.Daemon!.HasSaidAsync("Entering BACKUP STATE");
        await Wait.UntilAsync(() => stage.Lan.Addresses.HoldersOf(vip).Count == 0, TimeSpan.FromSeconds(1), $"{vip} to be removed", stage.Lan.Report);
        await stage.HeldByAsync(stage.A, "start after kill -9", vip);
        await stage.FinishAsync();
    }

    /// <summary>After a kill -9 the service manager's post-stop command removes what was left, and never what a daemon that runs has.</summary>
    [Theory]
    [InlineData("matrix-sync-group", "10.77.0.101/24")]
    [InlineData("matrix-v3-ipv6", "fd77::100/64")]
    public async Task TheServiceManagerCleans(string scenario, string vip)
    {
        using Stage stage = new(scenario, Pair.KaconfKaconf);
        string[] clean = [await SiteBinary.PathAsync(), "--clean", "--node", $"{scenario}-a"];
        IReadOnlyList<string> own = stage.A.Addresses();
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start", vip);
        Assert.Equal(1, stage.A.Run(clean).ExitCode);
        await stage.HeldByAsync(stage.A, "--clean beside the daemon", vip);
        await stage.A.Daemon!.KillAsync();
        Assert.Contains(vip, stage.A.Addresses());
        CommandResult found = stage.A.Run(clean);
        Assert.True(found.ExitCode == 0, found.Errors);
        Assert.Equal(own, stage.A.Addresses());
        await stage.FinishAsync();
    }
}
