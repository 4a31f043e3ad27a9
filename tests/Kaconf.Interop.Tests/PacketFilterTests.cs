using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>With no_accept a MASTER answers nobody at its addresses; what the network needs to find them goes through.</summary>
public abstract class PacketFilterTests(Pair pair)
{
    // timeout(1) ended it, rather than the other host.
    private const int TimedOut = 124;

    /// <summary>Neither ping nor TCP, of no family; adverts and neighbour discovery work, and so does the address of the instance that accepts.</summary>
    [Fact]
    public async Task NobodyIsAnswered()
    {
        using Stage stage = new("filter", pair);
        await stage.StartBothAsync();
        await stage.HeldByAsync(stage.A, "start", "10.77.0.101/24");
        foreach (string open in new[] { "10.77.0.101", "fd77::101" })
        {
            Assert.Equal(0, await PingAsync(stage.B, open));
            Assert.NotEqual(TimedOut, await ConnectAsync(stage.B, open));
        }
        string[] closed = ["10.77.0.100", "fd77::100", "fe80::77:100%eth0"];
        Assert.DoesNotContain(0, await Task.WhenAll(closed.Select(address => PingAsync(stage.B, address))));
        Assert.All(await Task.WhenAll(closed.Take(2).Select(address => ConnectAsync(stage.B, address))), status => Assert.Equal(TimedOut, status));
        string neighbours = stage.B.Run("ip", "neigh").Output;
        foreach (string address in new[] { "10.77.0.100", "fd77::100", "fe80::77:100" }) Assert.Contains($"{address} dev eth0 lladdr", neighbours);
        await stage.HeldByAsync(stage.A, "a flood of requests");
        await stage.FinishAsync();
    }

    private static Task<int> PingAsync(Node from, string address) => Task.Run(() => from.Run("ping", "-c", "1", "-W", "1", address).ExitCode);

    private static Task<int> ConnectAsync(Node from, string address) =>
        Task.Run(() => from.Run("timeout", "1", "bash", "-c", $"exec 3<>/dev/tcp/{address}/9").ExitCode);
}

/// <summary>Kaconf drops.</summary>
public sealed class KaconfPacketFilterTests() : PacketFilterTests(Pair.KaconfKeepalived);

/// <summary>The control: keepalived drops.</summary>
public sealed class KeepalivedPacketFilterTests() : PacketFilterTests(Pair.KeepalivedKaconf);
