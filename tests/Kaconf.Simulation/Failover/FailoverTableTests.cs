using System.Collections.Generic;
using Kaconf.Compiler;
using Kaconf.Compiler.Failover;
using Xunit;

namespace Kaconf.Simulation.Failover;

/// <summary>The compiler's failover table against the runtime's routers: what is computed is what happens.</summary>
public class FailoverTableTests(ITestOutputHelper output)
{
    private const int Sites = 500;

    [Fact]
    public void EachSingleFailureAndItsEndGoAsComputed()
    {
        (int sites, int rows, int certain, int moved) = (0, 0, 0, 0);
        foreach (int seed in Seeds.Upto(Sites))
        {
            IReadOnlyList<SiteNode> nodes = RandomPair.Of(seed);
            CompilationResult result = RandomPair.Compile(nodes);
            Assert.False(result.HasErrors, $"KACONF_SEED={seed}");
            FailoverUnit unit = Assert.Single(FailoverTable.Of(result.Site).Units);
            foreach (FailoverRow row in unit.Rows)
            {
                Run(seed, nodes, unit, row);
                rows++;
                if (row.During.IsCertain && row.Back.IsCertain) certain++;
                if (!row.During.Equals(unit.Start)) moved++;
            }
            sites++;
        }
        output.WriteLine($"{sites} sites, {rows} rows, {certain} certain, {moved} with another MASTER");
        if (sites < Sites) return;
        // A table that answers "anybody" would be right for ever.
        Assert.InRange(certain, rows * 4 / 5, rows);
        Assert.InRange(moved, rows / 5, rows * 4 / 5);
    }

    private static void Run(int seed, IReadOnlyList<SiteNode> nodes, FailoverUnit unit, FailoverRow row)
    {
        FailingSite site = new(seed, nodes);
        site.Expect(unit.Start, "start");
        if (row.Failure is not { } failure) return;
        site.Fail(failure);
        site.Expect(row.During, row.Event);
        site.End(failure);
        site.Expect(row.Back, $"after {row.Event}");
    }
}
