using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Signals that people and their monitoring send to keepalived leave the address where it is.</summary>
public class SignalTests
{
    private const int Terminate = 15;

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

    /// <summary>SIGTERM at any moment of the start ends it and leaves nothing.</summary>
    [Fact]
    public async Task TheStartBearsTheEnd()
    {
        // The shell's own wait tells the status: 143 is the kernel's answer to a SIGTERM before there is a program.
        const string script = """
            for ms in 000 001 002 003 004 005 006 008 010 015 020 030; do
                "$1" --node multicast-a >/dev/null 2>&1 & pid=$!
                sleep 0.$ms; kill -TERM $pid; wait $pid; echo $?
            done
            """;
        using Stage stage = new("multicast", Pair.KaconfKaconf);
        string[] statuses = await RunAsync(stage, script);
        Assert.Equal(12, statuses.Length);
        Assert.Empty(statuses.Except(["0", "143"]));
        Assert.DoesNotContain(Stage.Vip, stage.A.Addresses());
        Assert.Empty(stage.Lan.Wire.Adverts);
    }

    /// <summary>SIGHUP does no harm from the first word on.</summary>
    [Fact]
    public async Task TheStartBearsHangUps()
    {
        const string script = """
            for round in 1 2 3 4 5; do
                : >/run/log; "$1" --node multicast-a >/run/log 2>&1 & pid=$!
                until [ -s /run/log ]; do :; done
                for i in 1 2 3 4 5 6 7 8 9; do kill -HUP $pid; done
                sleep 0.1; kill -TERM $pid; wait $pid; echo $?
            done
            """;
        using Stage stage = new("multicast", Pair.KaconfKaconf);
        Assert.Equal(["0", "0", "0", "0", "0"], await RunAsync(stage, script));
    }

    /// <summary>SIGTERM over and over: one farewell, no address left.</summary>
    [Fact]
    public async Task TheMasterSaysGoodbyeOnce()
    {
        using Stage stage = new("multicast", Pair.KaconfKeepalived);
        await stage.StartBothAsync();
        for (int i = 0; i < 50; i++)
            stage.A.Daemon!.Send(Terminate);
        Assert.Equal(0, await stage.A.Daemon!.TerminateAsync());
        Assert.DoesNotContain(Stage.Vip, stage.A.Addresses());
        await stage.HeldByAsync(stage.B, "SIGTERM, fifty times");
        Assert.Single(stage.Lan.Wire.Adverts, advert => advert.Priority == 0);
        await stage.FinishAsync();
    }

    private static async Task<string[]> RunAsync(Stage stage, string script) =>
        stage.A.Run("bash", "-c", script, "storm", await SiteBinary.PathAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
