using System.Collections.Generic;
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

    private static List<Effect> Play(Recording life)
    {
        List<Effect> effects = [];
        VrrpEngine engine = new(life.Config);
        foreach (string line in life.Lines)
        {
            TracedInput input = Assert.NotNull(TracedInput.Parse(line));
            input.Play(engine, effects);
        }
        return effects;
    }
}
