using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A row of the matrix, both ways round, and keepalived with itself: the control that expects of others what it does.</summary>
/// <param name="name">The row of <see cref="MatrixTable"/>.</param>
public abstract class MatrixTests(string name)
{
    // Waits dominate, but intervals of 10 ms want a machine that is not full.
    private static readonly SemaphoreSlim Places = new(6);

    [Theory]
    [InlineData(Kind.Kaconf, Kind.Keepalived)]
    [InlineData(Kind.Keepalived, Kind.Kaconf)]
    [InlineData(Kind.Keepalived, Kind.Keepalived)]
    public async Task TheStrongerNodeIsMasterWheneverItCan(Kind strong, Kind weak)
    {
        await Places.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            using MatrixPlay play = new(MatrixTable.Row(name), new Pair(strong, weak));
            await play.RunAsync();
        }
        finally
        {
            Places.Release();
        }
    }
}

/// <summary>Version 2 with a password.</summary>
public sealed class MatrixV2PassTests() : MatrixTests("v2-pass");

/// <summary>Peers instead of a multicast group.</summary>
public sealed class MatrixUnicastIpv4Tests() : MatrixTests("unicast-ipv4");

/// <summary>Who comes back waits for its turn.</summary>
public sealed class MatrixNoPreemptTests() : MatrixTests("nopreempt");

/// <summary>Who comes back waits a while.</summary>
public sealed class MatrixPreemptDelayTests() : MatrixTests("preempt-delay");

/// <summary>Priority 255.</summary>
public sealed class MatrixOwnerTests() : MatrixTests("owner");
