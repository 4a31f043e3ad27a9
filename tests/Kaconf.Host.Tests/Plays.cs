using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Host.Tests;

/// <summary>Plays the cases, many at a time since they mostly wait, while the site that has them all as nodes is being built.</summary>
internal static class Plays
{
    private const int AtATime = 10;

    private static readonly SemaphoreSlim Places = new(AtATime);
    private static readonly Lazy<Task<string>> Site = new(() => Task.Run(BuildSite));
    private static readonly Lazy<Task> Virtual = new(() => Task.Run(RunVirtualAsync));
    private static readonly Lazy<Dictionary<HostCase, Task<Outcome>>> Started = new(() =>
        HostCase.All.Where(played => played.IsPlayed).ToDictionary(played => played, played => played.IsVirtual ? LookAsync(played) : PlayAsync(played)));

    /// <summary>What comes out of a case; the first call starts all of them.</summary>
    public static Task<Outcome> OutcomeOf(HostCase played) => Started.Value[played];

    /// <summary>The binary with all nodes; <c>KACONF_HOST_SITE</c> names one that is built already.</summary>
    public static Task<string> SiteAsync() => Site.Value;

    // A machine that stands still can spoil a play, hence up to two more of them.
    private static async Task<Outcome> PlayAsync(HostCase played)
    {
        for (int again = 2; again > 0; again--)
        {
            try
            {
                Outcome outcome = await PlayBothAsync(played);
                if (outcome.Unexplained.Count == 0) return outcome;
            }
            catch (LabException)
            {
            }
        }
        return await PlayBothAsync(played);
    }

    private static async Task<Outcome> PlayBothAsync(HostCase played)
    {
        Task keepalived = RunAsync(Play.OfKeepalived(played));
        await RunAsync(Play.OfKaconf(played, await Site.Value));
        await keepalived;
        return Play.OutcomeOf(played);
    }

    private static async Task RunAsync(Play play)
    {
        await Places.WaitAsync();
        try
        {
            await Task.Run(() => Command.Try(play.Command[0], [.. play.Command.Skip(1)]));
        }
        finally
        {
            Places.Release();
        }
    }

    private static async Task<Outcome> LookAsync(HostCase played)
    {
        await Virtual.Value;
        return Play.OutcomeOf(played);
    }

    // One boot for all; the kernel has one processor, so fewer at a time.
    private static async Task RunVirtualAsync()
    {
        string site = await Site.Value;
        IEnumerable<Play> plays = HostCase.All.Where(played => played.IsPlayed && played.IsVirtual).SelectMany(played => new[] { Play.OfKeepalived(played), Play.OfKaconf(played, site) });
        string script = "export WITHOUT_NFTABLES=yes PATIENCE=30\n"
            + string.Concat(plays.Select(play => $"[ $(jobs -pr | wc -l) -lt 4 ] || wait -n\n{string.Join(' ', play.Command)} &\n")) + "wait\n";
        await UserModeLinux.RunAsync(script, ["ipv6", "veth", "macvlan", "ipvlan", "dummy", "8021q", "bonding", "vrf"], TimeSpan.FromMinutes(5));
    }

    private static string BuildSite() =>
        SiteBuilder.BuildUnlessGiven("KACONF_HOST_SITE", "host-site", [.. HostCase.All.Where(played => played.IsPlayed).Select(Play.FileOf), .. Chaos.ChaosSite.Files]);
}
