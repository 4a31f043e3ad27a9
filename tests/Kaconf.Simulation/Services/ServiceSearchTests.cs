using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Simulation.Machines;
using Xunit;

namespace Kaconf.Simulation.Services;

/// <summary>Random directors with servers that come and go: no promise of keepalived.conf(5) is ever broken.</summary>
public class ServiceSearchTests(ITestOutputHelper output)
{
    private const int Runs = 5_000;

    [Fact]
    public void NoSeedBreaksAPromise()
    {
        ConcurrentDictionary<int, string> broken = [];
        ConcurrentBag<int> effects = [];
        Parallel.ForEach(Seeds.Upto(Runs), seed =>
        {
            try
            {
                effects.Add(new DirectorDay(seed).Play().History.Count);
            }
            catch (SimulationException e)
            {
                broken[seed] = e.Message;
            }
        });
        output.WriteLine($"{effects.Count} seeds, {effects.Sum()} effects");
        Assert.True(broken.IsEmpty, string.Join('\n', broken.OrderBy(pair => pair.Key).Take(10).Select(pair => pair.Value)));
    }

    [Fact]
    public void TheSameSeedIsTheSameDay()
    {
        foreach (int seed in Enumerable.Range(1, 50))
            Assert.Equal(new DirectorDay(seed).Play().History, new DirectorDay(seed).Play().History);
    }
}
