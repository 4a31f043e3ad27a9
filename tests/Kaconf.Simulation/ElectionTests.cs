using System.Diagnostics;
using System.Linq;
using Xunit;

namespace Kaconf.Simulation;

/// <summary>Three routers, bad weather, then quiet: one Active in each segment, and the right one.</summary>
public class ElectionTests(ITestOutputHelper output)
{
    private const int Runs = 1000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EverySegmentEndsWithOneActiveRouter(bool preemptOnly)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long delivered = 0, events = 0, nanoseconds = 0;
        int runs = 0;
        foreach (int seed in Seeds.Upto(Runs))
        {
            SimWorld world = new(seed);
            RandomSite.Populate(world, preemptOnly);
            Weather.Storm(world);
            Weather.Quiet(world);
            QuietChecks.OneActiveInEachSegment(world);
            (runs, delivered, events) = (runs + 1, delivered + world.Lan.Delivered, events + world.Clock.Handled);
            nanoseconds += world.Clock.Now;
            // At most a few packets a second in each direction: nothing answers itself in circles.
            Assert.InRange(world.Clock.Handled, 1, 60 * (world.Clock.Now / SimClock.Second));
        }
        Assert.Equal(Seeds.Upto(Runs).Count(), runs);
        output.WriteLine($"{runs} seeds, {nanoseconds / 3.6e12:F1} virtual hours, {delivered} packets, {events} events in {watch.Elapsed.TotalSeconds:F2} s");
    }
}
