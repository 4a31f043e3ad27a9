using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3004 to KAC3006: what must agree for adverts to arrive and to be taken.</summary>
internal sealed class WireMismatch : IRule
{
    private static readonly DiagnosticCode IntervalMismatch = new("KAC3004", Severity.Error, "advert_int differs between nodes", "RFC 3768 §7.1");
    private static readonly DiagnosticCode VersionMismatch = new("KAC3005", Severity.Error, "the VRRP version differs between nodes", "RFC 3768 §7.1");
    private static readonly DiagnosticCode CastMismatch = new("KAC3006", Severity.Error, "one node uses unicast, another multicast", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [IntervalMismatch, VersionMismatch, CastMismatch];

    public void Check(RuleContext context)
    {
        foreach ((PlacedInstance first, PlacedInstance other) in context.Groups.SelectMany(group => group.AgainstFirst()))
        {
            bool Known(string setting) => first.Knows(setting) && other.Knows(setting);
            if (Known("version") && first.Model.Version != other.Model.Version)
            {
                Report(context, VersionMismatch, "version", other, first, $"VRRP version {other.Model.Version}", $"version {first.Model.Version}");
            }

            if (Known("unicast_peer") && first.IsUnicast != other.IsUnicast)
            {
                Report(context, CastMismatch, "unicast_peer", other, first, Cast(other), Cast(first));
            }

            // In version 3 a BACKUP goes by the interval of the MASTER (RFC 9568 §6.1).
            if (other.Model.Version == 2 && Known("advert_int") && first.Model.AdvertInterval != other.Model.AdvertInterval)
            {
                Report(context, IntervalMismatch, "advert_int", other, first, "advert_int " + Seconds(other), Seconds(first));
            }
        }
    }

    private static void Report(
        RuleContext context, DiagnosticCode code, string setting, PlacedInstance other, PlacedInstance first, string found, string expected) =>
        context.Report(
            code, other.At(setting),
            $"{other.FullName} uses {found}, {first.FullName} {expected}, so they do not take each other's adverts and both become MASTER; make them the same",
            first.Related(setting, $"node '{first.Node.Name}'"));

    private static string Cast(PlacedInstance instance) => instance.IsUnicast ? "unicast" : "multicast";

    private static string Seconds(PlacedInstance instance) =>
        (instance.Model.AdvertInterval / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
