using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Host.Tests;

/// <summary>A case under one of the daemons: how it is started, and where play.sh writes what it sees.</summary>
/// <param name="Folder">Absolute; made by play.sh.</param>
/// <param name="Command">A program and its arguments, without a character that a shell would heed.</param>
internal sealed record Play(string Folder, IReadOnlyList<string> Command)
{
    private static readonly string All = LabFolder.Create();

    // Written once, because the site is being built of the files while they are played.
    static Play()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => LabFolder.TryDelete(All);
        foreach (HostCase played in HostCase.All)
        {
            File.WriteAllText(FileOf(played), played.Text);
            File.WriteAllText(PeerFileOf(played), played.PeerText);
        }
    }

    /// <summary>Under the distribution's keepalived.</summary>
    public static Play OfKeepalived(HostCase played) => Of(played, "keepalived");

    /// <summary>As a node of the site.</summary>
    public static Play OfKaconf(HostCase played, string site) => Of(played, site, played.Node);

    /// <summary>The configuration, as a file with the node's name.</summary>
    public static string FileOf(HostCase played) => Path.Combine(All, $"{played.Node}.conf");

    /// <summary>Where a case under keepalived, and under Kaconf, was written down.</summary>
    /// <exception cref="LabException">It did not come to its end, or not as it should.</exception>
    private static string FolderOf(HostCase played, bool isOurs) =>
        PlayFolder.Finished(PathOf(played, isOurs), $"{played} under {(isOurs ? "Kaconf" : "keepalived")}");

    /// <summary>Compares what was written down of a case.</summary>
    /// <exception cref="LabException">A play did not come to its end.</exception>
    public static Outcome OutcomeOf(HostCase played)
    {
        string ours = FolderOf(played, isOurs: true);
        return new Outcome(played, HostState.Differences(FolderOf(played, isOurs: false), ours), File.ReadAllText(Path.Combine(ours, "first.log")));
    }

    private static Play Of(HostCase played, params string[] daemon)
    {
        string folder = PathOf(played, daemon.Length > 1);
        return new Play(folder,
        [
            "timeout", "--signal=KILL", "120", "unshare", "--net", "--mount", "--pid", "--fork", "--kill-child",
            "bash", Path.Combine(AppContext.BaseDirectory, "play.sh"), FileOf(played), PeerFileOf(played), folder, .. daemon,
        ]);
    }

    private static string PeerFileOf(HostCase played) => Path.Combine(All, $"{played.Node}.peer.conf");

    private static string PathOf(HostCase played, bool isOurs) => Path.Combine(All, $"{played.Node}-{(isOurs ? "kaconf" : "keepalived")}");
}
