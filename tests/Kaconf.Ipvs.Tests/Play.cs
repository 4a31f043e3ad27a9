using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Ipvs.Tests;

/// <summary>A configuration under two daemons in User Mode Linux.</summary>
/// <param name="Folder">What is written down; absolute, for this play alone.</param>
/// <param name="Conf">The configuration.</param>
/// <param name="First">The first daemon: a keepalived.conf.</param>
/// <param name="Second">The second: a keepalived.conf, or SITE@NODE.</param>
internal sealed record Play(string Folder, string Conf, string First, string Second)
{
    // Processes are dear and there is one processor, but plays mostly wait.
    private const int AtATime = 6;

    /// <summary>Boots a kernel and plays there.</summary>
    /// <param name="plays">The plays.</param>
    /// <param name="serve">serve.c, compiled.</param>
    public static async Task RunAsync(IEnumerable<Play> plays, string serve)
    {
        string script = string.Concat(plays.Select(play => $"[ $(jobs -pr | wc -l) -lt {AtATime} ] || wait -n\n{play.Command(serve)} &\n"));
        _ = await UserModeLinux.RunAsync($"{script}wait\n", UserModeLinux.Ipvs, TimeSpan.FromMinutes(5));
    }

    /// <summary>Where the tables of the two were other.</summary>
    /// <param name="title">What was played, for messages.</param>
    /// <exception cref="LabException">It did not come to its end.</exception>
    public IReadOnlyList<Difference> Differences(string title)
    {
        PlayFolder.Finished(Folder, title);
        return IpvsState.Differences(Path.Combine(Folder, "1"), Path.Combine(Folder, "2"));
    }

    /// <summary>What the second daemon said.</summary>
    public string Log => File.ReadAllText(Path.Combine(Folder, "2", "log"));

    private string Command(string serve) => "timeout --signal=KILL 120 unshare --net --mount --pid --fork --kill-child bash "
        + string.Join(' ', Path.Combine(AppContext.BaseDirectory, "play.sh"), Conf, Folder, serve, First, Second);
}
