using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Ipvs.Tests;

/// <summary>Plays all cases in two kernels at the same time, and what came out other than expected once more: a machine that stands still can spoil a play.</summary>
internal static class Plays
{
    private const int Kernels = 2;

    private static readonly ConcurrentDictionary<IpvsCase, Task<Outcome>> Outcomes = [];
    private static readonly Lazy<Task> All = new(() => Task.Run(PlayAllAsync));

    private static IEnumerable<IpvsCase> Played => IpvsCase.All.Where(played => played.IsPlayed);

    /// <summary>What comes out of a case; the first call plays all of them.</summary>
    public static async Task<Outcome> OutcomeOf(IpvsCase played)
    {
        await All.Value;
        return await Outcomes[played];
    }

    private static async Task PlayAllAsync()
    {
        await Task.WhenAll(Played.Index().GroupBy(one => one.Index % Kernels, one => one.Item).Select(some => PlayAsync(some)));
        IpvsCase[] again = [.. Played.Where(played => Outcomes[played] is not { IsCompletedSuccessfully: true, Result.Unexplained.Count: 0 })];
        if (again.Length > 0) await PlayAsync(again);
    }

    private static async Task PlayAsync(IEnumerable<IpvsCase> cases)
    {
        (IpvsCase Case, Play Play)[] plays = [.. cases.Select(played => (played, new Play(LabFolder.Create(), Sites.FileOf(played), Sites.FileOf(played), $"{Sites.Built.Value}@{played.Node}")))];
        try
        {
            await Play.RunAsync(plays.Select(one => one.Play), Sites.Serve);
        }
        catch (LabException)
        {
            // What has not come to its end says so below.
        }
        foreach ((IpvsCase played, Play play) in plays)
        {
            Outcomes[played] = Task.Run(() => new Outcome(played, play.Differences(played.ToString()), play.Log));
            await Task.WhenAny(Outcomes[played]);
            LabFolder.TryDelete(play.Folder);
        }
    }
}
