using System.Collections.Generic;
using System.Globalization;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3016, KAC3017: times that may differ, but then a failure is noticed after a time that depends on the node.</summary>
internal sealed class TimingMismatch : IRule
{
    private static readonly DiagnosticCode DownTimer = new("KAC3016", Severity.Warning, "down_timer_adverts differs between nodes", "keepalived.conf(5)");
    private static readonly DiagnosticCode Interval = new("KAC3017", Severity.Warning, "advert_int of VRRP version 3 differs between nodes", "RFC 9568 §6.1");

    public IReadOnlyList<DiagnosticCode> Codes => [DownTimer, Interval];

    public void Check(RuleContext context)
    {
        foreach (InstanceGroup group in context.Groups)
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(Adverts, "down_timer_adverts"))
            {
                context.ReportOdd(
                    DownTimer, "down_timer_adverts", usual, other,
                    $"{other.FullName} takes over after {Adverts(other)} missed adverts (down_timer_adverts), {usual.FullName} after {Adverts(usual)}, " +
                    "so a node of lower priority may come first; make them the same");
            }
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(member => member.Model.AdvertInterval, "advert_int"))
            {
                if (usual.Model.Version != 3 || other.Model.Version != 3) continue;
                context.ReportOdd(
                    Interval, "advert_int", usual, other,
                    $"{other.FullName} sends adverts every {Seconds(other)} seconds, {usual.FullName} every {Seconds(usual)}; version 3 goes by those of the MASTER, " +
                    "so the time of a takeover depends on who that is; make them the same");
            }
        }
    }

    private static long Adverts(PlacedInstance instance) => instance.Block.Get(VrrpKeywords.DownTimerAdverts);

    private static string Seconds(PlacedInstance instance) => Timers.AdvertInterval(instance.Model).ToString("0.##", CultureInfo.InvariantCulture);
}
