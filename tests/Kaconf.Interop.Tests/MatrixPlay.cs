using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>The story that each row of the matrix plays; node a is MASTER at the end of each chapter.</summary>
internal sealed class MatrixPlay(MatrixRow row, Pair pair) : IDisposable
{
    private readonly Stage _stage = new(row.Scenario, pair);
    private readonly List<(string Step, TimeSpan Time, TimeSpan Bound)> _measured = [];

    private Node A => _stage.A;

    private Node B => _stage.B;

    private MatrixService Service => field ??= new MatrixService(row.Serves, A);

    private IReadOnlyList<string> Vips => [.. row.Vips.SelectMany(vips => vips)];

    /// <summary>Start, kill -9, return, stop, return, link down and up, partition and its end.</summary>
    public async Task RunAsync()
    {
        Service.Start();
        await _stage.StartAsync(A);
        await HeldByAsync(A, "start of a");
        await StartWeakAsync();
        await TakenOverAsync("kill -9 of a", A.Daemon!.KillAsync, row.MasterDown);
        await ReturnAsync("return of a", () => _stage.StartAsync(A));
        await TakenOverAsync("stop of a", StopStrongAsync, row.Skew);
        await ReturnAsync("return of a after its stop", () => _stage.StartAsync(A));
        await TakenOverAsync("link of a down", () => Now(A.LinkDown), row.MasterDown);
        await ReturnAsync("link of a up", () => Now(A.LinkUp));
        string reigns = Measure.Reigns(_stage.Lan, A.HardwareAddress, row);
        Assert.True(reigns == "abababa", $"adverts of {reigns}, expected abababa:\n{_stage.Lan.Report()}");
        if (row.Serves != Serves.Nothing)
            await BreakAsync();
        await PartitionAsync();
        await _stage.FinishAsync(row.PseudoHeader);
        MeasuredTable.Add(row.Name, pair, _measured);
    }

    public void Dispose() => _stage.Dispose();

    private async Task StartWeakAsync()
    {
        await _stage.StartAsync(B);
        await B.Daemon!.HasSaidAsync("Entering BACKUP STATE");
        // Who never heard the master waits from its own start, and not from the master's last word.
        await _stage.Lan.AdvertisementAsync(A);
    }

    // Whoever adverts a lower priority is not silent: the better one waits no longer than for a dead one.
    private async Task BreakAsync()
    {
        Service.Break();
        await HeldByAsync(B, "break of the service");
        await AnnouncedAsync(B, "break of the service");
        await ReturnAsync("repair of the service", () => Now(Service.Start));
    }

    private async Task StopStrongAsync()
    {
        Assert.Equal(0, await A.Daemon!.TerminateAsync());
        Assert.Empty(A.Addresses().Intersect(Vips));
        Assert.Empty(RoutesOf(A));
        Assert.All(row.VirtualRouterIds, id => Assert.Equal(0, _stage.Lan.Wire.Adverts.Last(advert => advert.Sender == A.HardwareAddress && advert.VirtualRouterId == id).Priority));
    }

    private async Task TakenOverAsync(string step, Func<Task> end, TimeSpan bound)
    {
        await end();
        await HeldByAsync(B, step);
        TimeSpan latest = bound + Measure.LateOf(pair.B, row.MasterDown);
        foreach (int id in row.VirtualRouterIds)
        {
            TimeSpan time = await _stage.Lan.SilenceAsync(A.HardwareAddress, B.HardwareAddress, id);
            _measured.Add((step, time, bound));
            Assert.True(time >= bound - Measure.Early && time <= latest,
                $"{row.Name} {pair.A}/{pair.B}, {step}: taken over after {time.TotalMilliseconds:0} ms, bound {bound.TotalMilliseconds:0} ms, at the latest {latest.TotalMilliseconds:0} ms\n{_stage.Lan.Report()}");
        }
        await AnnouncedAsync(B, step);
    }

    private async Task ReturnAsync(string step, Func<Task> comeBack)
    {
        DateTime time = DateTime.UtcNow;
        await comeBack();
        if (row.Comeback == Comeback.Waits)
        {
            await Task.Delay(row.MasterDown + Measure.Late);
            await HeldByAsync(B, step + ", nopreempt");
            Assert.Equal(0, await B.Daemon!.TerminateAsync());
            await HeldByAsync(A, step + ", stop of b");
            await StartWeakAsync();
        }
        await HeldByAsync(A, step);
        TimeSpan waited = _stage.Lan.Addresses.Events.Last(change => change.Node == "a" && change.Address == Vips[0] && change.Added).Time - time;
        if (row.Comeback == Comeback.PreemptsLater)
            Assert.InRange(waited, TimeSpan.FromSeconds(MatrixRow.PreemptDelay), TimeSpan.FromSeconds(MatrixRow.PreemptDelay + 1) + row.MasterDown + Measure.Late);
        await AnnouncedAsync(A, step);
    }

    private async Task PartitionAsync()
    {
        _stage.Lan.Partition(isDivided: true);
        await Wait.UntilAsync(() => Vips.All(vip => _stage.Lan.Addresses.HoldersOf(vip).Count == 2), row.MasterDown + Measure.Late, "two masters", _stage.Lan.Report);
        _stage.Lan.Partition(isDivided: false);
        DateTime healed = DateTime.UtcNow;
        await HeldByAsync(A, "end of the partition");
        // a answers only what it hears: b is quiet at once when it hears a first.
        if (_stage.Lan.Wire.Adverts.Any(advert => advert.Sender == B.HardwareAddress && advert.Time > healed))
            await Wait.UntilAsync(() => Vips.All(vip => Measure.Announced(_stage.Lan, A.HardwareAddress, vip, healed)), Measure.Late, "announcements of a after the conflict", _stage.Lan.Report);
        DateTime settled = DateTime.UtcNow;
        await Task.Delay(2.5 * TimeSpan.FromMilliseconds(row.Interval) + Measure.Late);
        Assert.Equal([A.HardwareAddress], _stage.Lan.Wire.Adverts.Where(advert => advert.Time > settled).Select(advert => advert.Sender).Distinct());
        await HeldByAsync(A, "a while after the partition");
    }

    private async Task HeldByAsync(Node node, string step)
    {
        foreach (string vip in Vips)
            await _stage.HeldByAsync(node, step, vip);
        await Wait.UntilAsync(() => RoutesOf(node).Count == row.Routes.Count, Measure.Late, $"the routes on {node.Name}, {step}", () => string.Join('\n', RoutesOf(node)));
    }

    private IReadOnlyList<string> RoutesOf(Node node) => [.. row.Routes.Where(route => node.Run("ip", "route").Output.Contains(route, StringComparison.Ordinal))];

    private async Task AnnouncedAsync(Node node, string step)
    {
        DateTime first = Measure.FirstOfReign(_stage.Lan, node);
        await Wait.UntilAsync(() => Vips.All(vip => Measure.Announced(_stage.Lan, node.HardwareAddress, vip, first)), Measure.Late, $"announcements of {node.Name}, {step}", _stage.Lan.Report);
    }

    private static Task Now(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
