using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Host.Tests;

/// <summary>Plays the cases, many at a time since they mostly wait, while the site that has them all as nodes is being built.</summary>
internal static class Plays
{
    private const int AtATime = 8;

    private static readonly string Folder = LabFolder.Create();
    private static readonly SemaphoreSlim Places = new(AtATime);
    private static readonly Lazy<Task<string>> Site = new(() => Task.Run(BuildSite));
    private static readonly Lazy<Dictionary<HostCase, Task<Outcome>>> Started = new(() =>
        HostCase.All.Where(played => played.IsPlayed).ToDictionary(played => played, PlayAsync));

    static Plays() => AppDomain.CurrentDomain.ProcessExit += (_, _) => LabFolder.TryDelete(Folder);

    /// <summary>What comes out of a case; the first call starts all of them.</summary>
    public static Task<Outcome> OutcomeOf(HostCase played) => Started.Value[played];

    // A machine that stands still can spoil a play, hence the second one.
    private static async Task<Outcome> PlayAsync(HostCase played)
    {
        try
        {
            Outcome outcome = await PlayBothAsync(played);
            if (outcome.Unexplained.Count == 0) return outcome;
        }
        catch (LabException)
        {
        }
        return await PlayBothAsync(played);
    }

    private static async Task<Outcome> PlayBothAsync(HostCase played)
    {
        Task<string> keepalived = PlayOneAsync(played, ["keepalived"]);
        string kaconf = await PlayOneAsync(played, [await Site.Value, played.Node]);
        return new Outcome(played, Difference.Between(await keepalived, kaconf));
    }

    /// <returns>The folder with what was seen.</returns>
    private static async Task<string> PlayOneAsync(HostCase played, string[] daemon)
    {
        string folder = Path.Combine(Folder, $"{played.Node}-{(daemon.Length == 1 ? "keepalived" : "kaconf")}"), peer = Path.Combine(Folder, $"{played.Node}.peer");
        await Places.WaitAsync();
        try
        {
            await File.WriteAllTextAsync(peer, played.PeerText);
            string[] play = ["bash", Path.Combine(AppContext.BaseDirectory, "play.sh"), FileOf(played), peer, folder, .. daemon];
            await Task.Run(() => Command.Try("timeout", ["--signal=KILL", "60", "unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", .. play]));
        }
        finally
        {
            Places.Release();
        }
        string errors = await File.ReadAllTextAsync(Path.Combine(folder, "errors"));
        return errors == "done\n" ? folder : throw new LabException(string.Create(CultureInfo.InvariantCulture,
            $"{played} under {daemon[0]}: {errors}\n{string.Join('\n', Directory.EnumerateFiles(folder, "*log").Select(File.ReadAllText))}"));
    }

    private static string BuildSite() => Environment.GetEnvironmentVariable("KACONF_HOST_SITE") is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : SiteBuilder.Build("host-site", [.. HostCase.All.Where(played => played.IsPlayed).Select(FileOf)]);

    private static string FileOf(HostCase played)
    {
        string file = Path.Combine(Folder, $"{played.Node}.conf");
        File.WriteAllText(file, played.Text);
        return file;
    }
}
