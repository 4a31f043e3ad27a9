using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>The binary is small, static and modest.</summary>
public class FootprintTests
{
    /// <summary>ldd, size on disk, and memory while it is master.</summary>
    [Fact]
    public async Task TheSiteBinaryStaysWithinItsLimits()
    {
        using Stage stage = new("multicast", Pair.KaconfKaconf);
        await stage.StartAsync(stage.A);
        await stage.HeldByAsync(stage.A, "start");
        KaconfProgram program = (KaconfProgram)stage.A.Daemon!.Program;
        Footprint footprint = Footprint.Of(program.Binary, stage.A.Daemon.Pid);
        Assert.All(footprint.Lines, line => Assert.True(line.IsWithin, $"{line.Name}: found {line.Found}, expected {line.Limit}"));
        await stage.FinishAsync();
    }
}
