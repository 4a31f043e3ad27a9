using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A row of the matrix, both ways round, and keepalived with itself: the control that expects of others what it does.</summary>
/// <param name="name">The row of <see cref="MatrixTable"/>.</param>
public abstract class MatrixTests(string name)
{
    // Waits dominate, but intervals of 10 ms want a machine that is not full.
    private static readonly SemaphoreSlim Places = new(8);

    [Theory]
    [InlineData(Kind.Kaconf, Kind.Keepalived)]
    [InlineData(Kind.Keepalived, Kind.Kaconf)]
    [InlineData(Kind.Keepalived, Kind.Keepalived)]
    public Task TheStrongerNodeIsMasterWheneverItCan(Kind strong, Kind weak) => PlayAsync(name, new Pair(strong, weak));

    internal static async Task PlayAsync(string name, Pair pair)
    {
        await Places.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await PlayAsync(MatrixTable.Row(name), pair);
        }
        finally
        {
            Places.Release();
        }
    }

    private static async Task PlayAsync(MatrixRow row, Pair pair)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using MatrixPlay play = new(row, pair);
                await play.RunAsync();
                return;
            }
            catch (Exception error) when (attempt < row.Attempts)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"attempt {attempt}: {error.Message}");
            }
        }
    }
}

/// <summary>Version 2 with a password.</summary>
public sealed class MatrixV2PassTests() : MatrixTests("v2-pass");

/// <summary>Version 2 with an authentication header.</summary>
public sealed class MatrixV2AhTests() : MatrixTests("v2-ah");

/// <summary>Version 3 over IPv4.</summary>
public sealed class MatrixV3Ipv4Tests() : MatrixTests("v3-ipv4");

/// <summary>Version 3 over IPv6.</summary>
public sealed class MatrixV3Ipv6Tests() : MatrixTests("v3-ipv6");

/// <summary>Peers instead of a multicast group.</summary>
public sealed class MatrixUnicastIpv4Tests() : MatrixTests("unicast-ipv4");

/// <summary>Peers over IPv6.</summary>
public sealed class MatrixUnicastIpv6Tests() : MatrixTests("unicast-ipv6");

/// <summary>Two instances that move as one.</summary>
public sealed class MatrixSyncGroupTests() : MatrixTests("sync-group");

/// <summary>Who comes back waits for its turn.</summary>
public sealed class MatrixNoPreemptTests() : MatrixTests("nopreempt");

/// <summary>Who comes back waits a while.</summary>
public sealed class MatrixPreemptDelayTests() : MatrixTests("preempt-delay");

/// <summary>Priority 255.</summary>
public sealed class MatrixOwnerTests() : MatrixTests("owner");

/// <summary>Ten adverts a second.</summary>
public sealed class MatrixAdvert100Tests() : MatrixTests("advert-100ms");

/// <summary>A hundred adverts a second.</summary>
public sealed class MatrixAdvert10Tests() : MatrixTests("advert-10ms");

/// <summary>A multicast group of its own.</summary>
public sealed class MatrixMcastDstIpTests() : MatrixTests("mcast-dst-ip");

/// <summary>A virtual MAC, which adverts come from.</summary>
public sealed class MatrixVmacTests() : MatrixTests("vmac");

/// <summary>A virtual MAC, and adverts from the interface below.</summary>
public sealed class MatrixVmacTransmitBaseTests() : MatrixTests("vmac-xmit-base");

/// <summary>A virtual MAC, and peers.</summary>
public sealed class MatrixVmacUnicastTests() : MatrixTests("vmac-unicast");

/// <summary>A script whose failure costs the election.</summary>
public sealed class MatrixTrackScriptTests() : MatrixTests("track-script");

/// <summary>A number in a file that costs the election.</summary>
public sealed class MatrixTrackFileTests() : MatrixTests("track-file");

/// <summary>Routes that move with the address.</summary>
public sealed class MatrixVirtualRoutesTests() : MatrixTests("virtual-routes");

/// <summary>A process without which the election is lost. In a network namespace keepalived hears of none; <see cref="TrackersTests"/> has it outside.</summary>
public class MatrixTrackProcessTests
{
    [Theory]
    [InlineData(Kind.Kaconf, Kind.Keepalived)]
    [InlineData(Kind.Kaconf, Kind.Kaconf)]
    public Task TheStrongerNodeIsMasterWheneverItCan(Kind strong, Kind weak) => MatrixTests.PlayAsync("track-process", new Pair(strong, weak));
}

/// <summary>Version 3 with the checksum of version 2: a keyword that keepalived 2.2.7 does not have yet, so Kaconf plays with itself.</summary>
public class MatrixChecksumAsV2Tests
{
    [Fact]
    public Task TheStrongerNodeIsMasterWheneverItCan() => MatrixTests.PlayAsync("v3-sum-of-v2", Pair.KaconfKaconf);
}
