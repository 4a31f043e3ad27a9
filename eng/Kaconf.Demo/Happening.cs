using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Lab;

namespace Kaconf.Demo;

/// <summary>Something that the timeline shows.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Node">On which node.</param>
/// <param name="Text">In words.</param>
/// <param name="State">The state that the node's daemon is in from now on, if it changed.</param>
/// <param name="Holds">Whether the node has the address from now on, if that changed.</param>
internal sealed record Happening(DateTime Time, string Node, string Text, string? State = null, bool? Holds = null);

/// <summary>Tells what happens on the network since it was last asked.</summary>
internal sealed class Happenings(Lan lan, string vip)
{
    private readonly Dictionary<string, int> _logLines = [];
    private int _addresses, _adverts, _arps;
    private string _speaker = "", _announcer = "";

    /// <summary>What is new, by time.</summary>
    public IReadOnlyList<Happening> Next() =>
        [.. Logs().Concat(Addresses()).Concat(Adverts()).Concat(Arps()).OrderBy(happening => happening.Time)];

    private List<Happening> Logs() =>
        [.. from node in lan.Nodes
            from line in Fresh(node)
            let happening = OfLog(node.Name, line)
            where happening is not null
            select happening];

    private List<LogLine> Fresh(Node node)
    {
        List<LogLine> all = [.. node.Log];
        int seen = _logLines.GetValueOrDefault(node.Name);
        _logLines[node.Name] = all.Count;
        return all[seen..];
    }

    private static Happening? OfLog(string node, LogLine line)
    {
        string text = line.Text;
        int words = text.IndexOf("Entering ", StringComparison.Ordinal);
        if (words >= 0)
            return new Happening(line.Time, node, text[words..], State: text[(words + "Entering ".Length)..].Split(' ')[0]);
        words = text.IndexOf("VRRP_Script(", StringComparison.Ordinal);
        if (words < 0)
            words = text.IndexOf("Changing effective", StringComparison.Ordinal);
        return words < 0 ? null : new Happening(line.Time, node, text[words..]);
    }

    private List<Happening> Addresses()
    {
        IReadOnlyList<AddressEvent> all = lan.Addresses.Events;
        IEnumerable<AddressEvent> fresh = all.Skip(_addresses).Where(change => change.Address == vip);
        _addresses = all.Count;
        return [.. fresh.Select(change => new Happening(change.Time, change.Node, (change.Added ? "has " : "gives up ") + vip, Holds: change.Added))];
    }

    // Only the first advertisement of a series: one a second is no news.
    private List<Happening> Adverts()
    {
        IReadOnlyList<VrrpAdvert> all = lan.Wire.Adverts;
        List<Happening> news = [];
        foreach (VrrpAdvert advert in all.Skip(_adverts))
        {
            string series = $"{advert.Source}/{advert.Priority}";
            if (series != _speaker)
                news.Add(new Happening(advert.Time, NodeAt(advert.Source.ToString()), $"advertises priority {advert.Priority}"));
            _speaker = series;
        }
        _adverts = all.Count;
        return news;
    }

    private List<Happening> Arps()
    {
        IReadOnlyList<GratuitousArp> all = lan.Wire.Arps;
        List<Happening> news = [];
        foreach (GratuitousArp arp in all.Skip(_arps).Where(arp => arp.HardwareAddress != _announcer))
        {
            _announcer = arp.HardwareAddress;
            string sender = lan.Nodes.FirstOrDefault(node => node.HardwareAddress == arp.HardwareAddress)?.Name ?? arp.HardwareAddress;
            news.Add(new Happening(arp.Time, sender, $"tells the neighbours where {arp.Address} is (gratuitous ARP)"));
        }
        _arps = all.Count;
        return news;
    }

    private string NodeAt(string address) => lan.Nodes.FirstOrDefault(node => node.Address == address)?.Name ?? address;
}
