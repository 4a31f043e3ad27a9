using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Lab;

/// <summary>Everything that happened on a network in one list by time: what a person reads first after a failure.</summary>
internal static class LabReport
{
    private const int MaximumLines = 200;

    public static string Of(Lan lan)
    {
        List<LogLine> lines = Adverts(lan).Concat(Arps(lan)).Concat(Neighbors(lan)).Concat(Addresses(lan)).Concat(Logs(lan)).OrderBy(line => line.Time).ToList();
        return string.Join('\n', lines.TakeLast(MaximumLines).Select(line =>
            line.Time.ToString("HH:mm:ss.ffffff ", CultureInfo.InvariantCulture) + line.Text));
    }

    private static IEnumerable<LogLine> Adverts(Lan lan) =>
        lan.Wire.Adverts.Select(advert => new LogLine(advert.Time,
            $"wire  {advert.Source} > {advert.Destination} advert vrid {advert.VirtualRouterId} prio {advert.Priority}"));

    private static IEnumerable<LogLine> Arps(Lan lan) =>
        lan.Wire.Arps.Select(arp => new LogLine(arp.Time, $"wire  {arp.Address} is at {arp.HardwareAddress}"));

    private static IEnumerable<LogLine> Neighbors(Lan lan) =>
        lan.Wire.NeighborAdvertisements.Select(advert => new LogLine(advert.Time, $"wire  {advert.Address} is at {advert.HardwareAddress}"));

    private static IEnumerable<LogLine> Addresses(Lan lan) =>
        lan.Addresses.Events.Select(change => new LogLine(change.Time, $"{change.Node}  {(change.Added ? "has" : "lost")} {change.Address}"));

    private static IEnumerable<LogLine> Logs(Lan lan) =>
        lan.Nodes.SelectMany(node => node.Log.Select(line => new LogLine(line.Time, $"{node.Name}  says {line.Text}")));
}
