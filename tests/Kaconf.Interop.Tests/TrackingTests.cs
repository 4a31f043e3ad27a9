using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>A tracked script or file goes bad and good again.</summary>
public abstract class TrackingTests(Pair pair)
{
    /// <summary>Without a weight it means FAULT, with one a lower priority; the other node takes over either way.</summary>
    [Theory]
    [InlineData("fault", "Entering FAULT STATE")]
    [InlineData("weight", "Changing effective priority from 150 to 90")]
    [InlineData("file", "Changing effective priority from 150 to 90")]
    public async Task TheOtherNodeTakesOver(string scenario, string words)
    {
        using Stage stage = new(scenario, pair);
        await stage.StartBothAsync();
        Stage.Break(stage.A);
        await stage.HeldByAsync(stage.B, "break of the service");
        await stage.A.Daemon!.HasSaidAsync(words);
        Stage.Repair(stage.A);
        await stage.HeldByAsync(stage.A, "repair of the service");
        await stage.FinishAsync();
    }
}

/// <summary>Kaconf tracks.</summary>
public sealed class KaconfKeepalivedTrackingTests() : TrackingTests(Pair.KaconfKeepalived);

/// <summary>keepalived tracks, and Kaconf takes over.</summary>
public sealed class KeepalivedKaconfTrackingTests() : TrackingTests(Pair.KeepalivedKaconf);

/// <summary>The control: keepalived tracks.</summary>
public sealed class KeepalivedKeepalivedTrackingTests() : TrackingTests(Pair.KeepalivedKeepalived);
