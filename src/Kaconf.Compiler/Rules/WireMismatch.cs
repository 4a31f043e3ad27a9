using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules;

/// <summary>KAC3004 to KAC3006: what must agree for adverts to arrive and to be taken.</summary>
internal sealed class WireMismatch : IRule
{
    public void Check(RuleContext context)
    {
        foreach ((PlacedInstance first, PlacedInstance other) in context.Groups.SelectMany(group => group.AgainstFirst()))
        {
            bool Known(string setting) => first.Knows(setting) && other.Knows(setting);
            if (Known("version") && first.Model.Version != other.Model.Version)
            {
                Report(context, RuleCodes.VersionMismatch, "version", other, first, $"VRRP version {other.Model.Version}", $"version {first.Model.Version}");
            }

            if (Known("unicast_peer") && first.IsUnicast != other.IsUnicast)
            {
                Report(context, RuleCodes.CastMismatch, "unicast_peer", other, first, Cast(other), Cast(first));
            }

            // In version 3 a BACKUP goes by the interval of the MASTER (RFC 9568 §6.1).
            if (other.Model.Version == 2 && Known("advert_int") && first.Model.AdvertInterval != other.Model.AdvertInterval)
            {
                Report(context, RuleCodes.IntervalMismatch, "advert_int", other, first, "advert_int " + Seconds(other), Seconds(first));
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
