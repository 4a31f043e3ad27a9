using System;
using System.Collections.Generic;
using System.Globalization;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

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
        foreach (InstanceGroup group in context.Groups)
        {
            Compare(context, group, VersionMismatch, "version", member => member.Model.Version, member => true, "VRRP ", member => $"version {member.Model.Version}");
            Compare(context, group, CastMismatch, "unicast_peer", member => member.IsUnicast, member => true, "", member => member.IsUnicast ? "unicast" : "multicast");
            // In version 3 a BACKUP goes by the interval of the MASTER (RFC 9568 §6.1).
            Compare(context, group, IntervalMismatch, "advert_int", member => member.Model.AdvertInterval, member => member.Model.Version == 2, "advert_int ", Interval);
        }
    }

    private static void Compare<T>(
        RuleContext context, InstanceGroup group, DiagnosticCode code, string setting, Func<PlacedInstance, T> value, Func<PlacedInstance, bool> counts, string what, Func<PlacedInstance, string> text)
    {
        foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(value, setting))
        {
            if (!counts(usual) || !counts(other)) continue;
            context.ReportOdd(
                code, setting, usual, other,
                $"{other.FullName} uses {what}{text(other)}, {usual.FullName} {text(usual)}, so they do not take each other's adverts and both become MASTER; make them the same");
        }
    }

    private static string Interval(PlacedInstance instance) => Timers.AdvertInterval(instance.Model).ToString("0.##", CultureInfo.InvariantCulture);
}
