using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;
using Xunit;

namespace Kaconf.Ipvs.Tests.Chaos;

/// <summary>Whatever happens to the table, soon after it is as it was, and at the end nothing of ours is left and all that is somebody else's.</summary>
public class TableChaosTests
{
    private const int UsualSeconds = 15;

    /// <summary><c>KACONF_SEED</c> plays one story again; <c>KACONF_CHAOS_SECONDS</c> makes it longer.</summary>
    [Fact]
    public async Task TheTableIsSoonRightAgain()
    {
        Needs.Require();
        Assert.SkipWhen(Sites.Waiting.Length > 0, Sites.Waiting);
        int seed = Number("KACONF_SEED") ?? Random.Shared.Next(32_768);
        string folder = LabFolder.Create();
        string[] words = [Path.Combine(AppContext.BaseDirectory, "chaos.sh"), folder, Sites.Serve, $"{Sites.Built.Value}@chaos", $"{seed}", $"{Number("KACONF_CHAOS_SECONDS") ?? UsualSeconds}"];
        _ = await UserModeLinux.RunAsync($"unshare --net --mount --pid --fork --kill-child bash {string.Join(' ', words)}\n", UserModeLinux.Ipvs, TimeSpan.FromMinutes(5));
        PlayFolder.Finished(folder, $"KACONF_SEED={seed}; {string.Join("; ", File.ReadLines(Path.Combine(folder, "story")))}");
        LabFolder.TryDelete(folder);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
