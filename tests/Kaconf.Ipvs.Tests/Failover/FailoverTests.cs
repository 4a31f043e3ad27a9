using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;
using Xunit;

namespace Kaconf.Ipvs.Tests.Failover;

/// <summary>samples/lvs-nat: the director dies, comes back and is stopped while clients connect; beside keepalived on the same files.</summary>
public class FailoverTests
{
    // advert_int 1, priority 100 of the one that takes over: 3 × 1 s + 156/256 s, and 156/256 s after a farewell. What a takeover costs beside that.
    private const int Bound = 3609, Skew = 609, Margin = 50;

    // Two connections in a row, one every 20 ms, and the machine.
    private const int None = 2 * 20 + Margin;

    // Connections that are opened and answered at the very moment of a fault are a matter of luck.
    private const double Luck = 0.05;

    private static readonly string[] Scenes = ["killed", "returned", "stopped"];

    [Fact]
    public async Task ConnectionsAreSoonAnsweredAgain()
    {
        Needs.Require();
        Assert.SkipWhen(Sites.Waiting.Length > 0, Sites.Waiting);
        string folder = LabFolder.Create();
        try
        {
            IReadOnlyDictionary<string, Visits>[] seen = await Task.WhenAll(
                PlayAsync(folder, "keepalived", name => Path.Combine(Sites.SampleNodes, $"{name}.conf")),
                PlayAsync(folder, "Kaconf", name => $"{Sites.Built.Value}@{name}"));
            Report(seen[0], seen[1]);
            Judge("killed", Bound + Margin, "kill -9 of the master");
            Judge("stopped", Skew + Margin, "a stop of the master");
            Judge("returned", None, "the return of the master");

            void Judge(string scene, int most, string what)
            {
                Visits theirs = seen[0][scene], ours = seen[1][scene];
                Assert.True(ours.Gap <= most, $"{what}: {ours}, expected a gap of at most {most} ms");
                Assert.True(ours.Kept > 0 && ours.Share >= theirs.Share - Luck, $"{what}: {ours}, expected no fewer than under keepalived: {theirs}");
            }
        }
        finally
        {
            LabFolder.TryDelete(folder);
        }
    }

    private static async Task<IReadOnlyDictionary<string, Visits>> PlayAsync(string folder, string name, Func<string, string> daemon)
    {
        string mine = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        string[] words = [Path.Combine(AppContext.BaseDirectory, "failover.sh"), mine, CProgram.Compile("Programs/serve.c", mine), CProgram.Compile("Programs/visit.c", mine), daemon("lb1"), daemon("lb2")];
        _ = await UserModeLinux.RunAsync($"bash {string.Join(' ', words)}\n", UserModeLinux.Ipvs, TimeSpan.FromMinutes(2));
        PlayFolder.Finished(mine, $"failover under {name}");
        return Scenes.ToDictionary(scene => scene, scene => Visits.Read(Path.Combine(mine, scene)));
    }

    private static void Report(IReadOnlyDictionary<string, Visits> theirs, IReadOnlyDictionary<string, Visits> ours)
    {
        if (Environment.GetEnvironmentVariable("KACONF_TABLE") is not { Length: > 0 } table) return;
        File.AppendAllLines(table, Scenes.Select(scene => $"failover of directors: the master is {(scene == "returned" ? "back" : scene),-8} Kaconf {ours[scene]}; keepalived {theirs[scene]}"));
    }
}
