using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Check scripts that do what no script should: the MASTER stays what it is, and as small as it was.</summary>
public class AbuseTests
{
    private const string Script = """
        #!/bin/sh
        case $1 in
            hang) sleep 4711 ;;
            stubborn) trap '' TERM; while :; do sleep 4711; done ;;
            crowd) trap '' TERM; i=0; while [ $i -lt 200 ]; do sleep 4711 & i=$((i + 1)); done; wait ;;
            flood) exec head -c 1000000000 /dev/zero ;;
            mute) exec <&- >&- 2>&- ;;
            signal) kill -SEGV $$ ;;
        esac

        """;

    // One of each, and the crowd; a run that follows on another would double it.
    private const int MostSleepers = 203, MegabyteOfKibibytes = 1024, MostLines = 100;

    /// <summary>They hang, ignore SIGTERM, start hundreds of processes, write a gigabyte, close their output, and crash.</summary>
    [Fact]
    public async Task TheMasterIsSteady()
    {
        using Stage stage = new("abuse", Pair.KaconfKeepalived);
        string path = Path.Combine(stage.A.Folder, "abuse.sh");
        File.WriteAllText(path, Script);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await stage.StartBothAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (long memory, int descriptors) = Size(stage.A.Daemon!.Pid);
        for (int second = 0; second < 6; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            Assert.InRange(Sleepers(stage.A), 1, MostSleepers);
        }
        (long later, int more) = Size(stage.A.Daemon.Pid);
        Assert.InRange(later, 0, memory + MegabyteOfKibibytes);
        Assert.InRange(more, 0, descriptors + 6);
        Assert.DoesNotContain(stage.Lan.Wire.Adverts, advert => advert.Sender == stage.B.HardwareAddress);
        Assert.InRange(stage.A.Log.Count(), 1, MostLines);
        await stage.FinishAsync();
        await Wait.UntilAsync(() => Sleepers(stage.A) == 0, TimeSpan.FromSeconds(5), "the scripts to be gone", stage.Lan.Report);
    }

    private static (long Kibibytes, int Descriptors) Size(int pid) => (Footprint.Status(pid, "VmRSS"), Directory.GetFiles($"/proc/{pid}/fd").Length);

    private static int Sleepers(Node node) => int.Parse(node.Run("sh", "-c", "pgrep -c -f '^sleep 4711' || true").Output);
}
