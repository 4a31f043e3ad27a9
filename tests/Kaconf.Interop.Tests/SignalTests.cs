using System;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Signals that people and their monitoring send to keepalived leave the address where it is.</summary>
public class SignalTests
{
    private static readonly int[] HangUpUserAndRealTime = [1, 10, 12, 36, 63];

    /// <summary>SIGHUP, SIGUSR1, SIGUSR2, SIGRTMIN+2, SIGRTMAX-1, one after the other.</summary>
    [Fact]
    public async Task TheMasterGoesOn()
    {
        using Stage stage = new("multicast", Pair.KaconfKeepalived);
        await stage.StartBothAsync();
        foreach (int signal in HangUpUserAndRealTime)
        {
            stage.A.Daemon!.Send(signal);
            await stage.StaysOnAsync(stage.A, TimeSpan.FromMilliseconds(500), $"signal {signal}");
        }
        await stage.FinishAsync();
    }
}
