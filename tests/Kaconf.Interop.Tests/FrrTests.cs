using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Version 3 beside FRRouting's vrrpd, which is neither Kaconf nor keepalived; judged by what is on the wire.</summary>
/// <param name="name">The row of <see cref="MatrixTable"/> whose nodes they are.</param>
public abstract class FrrTests(string name)
{
    private static readonly string Root = File.Exists("/usr/lib/frr/vrrpd") ? "/" : Path.Combine(Repository.Artifacts, "frr");

    private readonly MatrixRow _row = MatrixTable.Row(name);

    /// <summary>Start, kill -9, return, stop, return of the stronger node; at each time one of them speaks.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheyAgreeWhoIsMaster(bool kaconfIsStronger)
    {
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        Assert.SkipWhen(FrrProgram.Missing(Root) is not null, FrrProgram.Missing(Root) ?? "");
        using Lan lan = new("10.77.0", "a", "b");
        Player a = await PlayerAsync(lan["a"], kaconfIsStronger), b = await PlayerAsync(lan["b"], !kaconfIsStronger);
        await a.Node.StartAsync(a.Program);
        await SpeaksAsync(lan, a, "start of a");
        await b.Node.StartAsync(b.Program);
        await Task.Delay(_row.MasterDown + Measure.Late, TestContext.Current.CancellationToken);
        await a.Node.Daemon!.KillAsync();
        await TakenOverAsync(lan, a, b, "kill -9 of a", _row.MasterDown);
        await a.Node.Daemon!.TerminateAsync();
        await TakenOverAsync(lan, a, b, "stop of a", _row.Skew);
        Assert.Equal("ababa", Measure.Reigns(lan, a.Sender, _row));
        Assert.Empty(lan.Wire.Objections());
    }

    private async Task TakenOverAsync(Lan lan, Player a, Player b, string step, TimeSpan bound)
    {
        TimeSpan silence = await lan.SilenceAsync(a.Sender, b.Sender, _row.Number);
        Assert.True(silence >= bound - Measure.Early && silence <= bound + Measure.Late,
            $"{step}: {b.Program.Name} took over after {silence.TotalMilliseconds:0} ms, bound {bound.TotalMilliseconds:0} ms\n{lan.Report()}");
        await Wait.UntilAsync(() => _row.Vips[0].All(vip => Measure.Announced(lan, b.Sender, vip, DateTime.UtcNow.AddSeconds(-2))), Measure.Late, $"announcements of b, {step}", lan.Report);
        await a.Node.StartAsync(a.Program);
        await SpeaksAsync(lan, a, $"return of a after {step}");
    }

    private async Task SpeaksAsync(Lan lan, Player player, string step) =>
        await Wait.UntilAsync(() => lan.Wire.Adverts.LastOrDefault()?.Sender == player.Sender && lan.Wire.Adverts[^1].Priority > 0,
            _row.MasterDown + TimeSpan.FromSeconds(6), $"an advert of {player.Program.Name}, {step}", lan.Report);

    private async Task<Player> PlayerAsync(Node node, bool isKaconf)
    {
        if (isKaconf)
            return new Player(node, await new Pair(Kind.Kaconf, Kind.Kaconf).ProgramAsync(_row.Scenario, node.Name), node.HardwareAddress);
        FrrProgram frr = new(Root, _row.Number, _row.PriorityOf(node.Name), _row.Interval, _row.Vips[0]);
        // Its link-local address is that of its macvlan, which ends as the MAC does: with the VRID.
        return new Player(node, frr, _row.Vips[0][0].Contains(':') ? $"0200000000{_row.Number:X2}" : node.HardwareAddress);
    }

    private sealed record Player(Node Node, DaemonProgram Program, string Sender);
}

/// <summary>Over IPv4.</summary>
public sealed class FrrIpv4Tests() : FrrTests("v3-ipv4");

/// <summary>Over IPv6.</summary>
public sealed class FrrIpv6Tests() : FrrTests("v3-ipv6");
