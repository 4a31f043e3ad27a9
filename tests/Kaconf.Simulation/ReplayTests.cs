using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Simulation.Machines;
using Kaconf.Simulation.Sites;
using Kaconf.Simulation.Troubles;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>A life of a daemon, written down as text and played again, ends in the same effects.</summary>
public class ReplayTests(ITestOutputHelper output)
{
    private const int Runs = 300;

    [Fact]
    public void ARecordedLifeHasTheSameEffectsAgain()
    {
        (int lives, int lines) = (0, 0);
        foreach (int seed in Seeds.Upto(Runs))
        {
            List<Recording> recordings = [];
            Weather.Storm(RandomSite.Of(seed, recordings));
            foreach (Recording life in recordings)
            {
                Assert.True(life.Effects.SequenceEqual(Play(life)), $"KACONF_SEED={seed}");
                (lives, lines) = (lives + 1, lines + life.Lines.Count);
            }
        }
        output.WriteLine($"{lives} lives of {lines} inputs");
    }

    /// <summary>What the daemon wrote of a run on real sockets, in tests/Kaconf.Simulation/Traces.</summary>
    [Fact]
    public void ATraceOfTheRealDaemonPlaysAgain()
    {
        NodePlan node = new(new InstancePlan { Version = 3, Interval = 10, Password = null });
        Recording life = new(node.Config(0, 1));
        string file = Path.Combine(AppContext.BaseDirectory, "Traces", "carrier-lost.trace");
        life.Lines.AddRange(File.ReadLines(file).Where(line => !line.StartsWith('#')));
        List<Effect> effects = Play(life);
        Assert.Equal(
            [VrrpState.Backup, VrrpState.Active, VrrpState.Backup, VrrpState.Active, VrrpState.Fault, VrrpState.Backup, VrrpState.Active, VrrpState.Stopped],
            effects.Where(effect => effect.Kind == EffectKind.Transition).Select(effect => effect.To));
        // One on the way to MASTER each time, one for each whole interval there, and a farewell for the fault and for the stop.
        Assert.Equal([100, 100, 100, 100, 100, 0, 100, 0], effects.Where(effect => effect.Kind == EffectKind.SendAdvert).Select(effect => (int)effect.Priority));
    }

    private static List<Effect> Play(Recording life)
    {
        List<Effect> effects = [];
        VrrpEngine engine = new(life.Config, life.RoutersAtOnce);
        foreach (string line in life.Lines)
        {
            TracedInput input = Assert.NotNull(TracedInput.Parse(line));
            input.Play(engine, effects);
        }
        return effects;
    }
}
