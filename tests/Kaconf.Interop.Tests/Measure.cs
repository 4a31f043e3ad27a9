using System;
using System.Linq;
using System.Net;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>What the wire tells, and how exactly a loaded machine has to keep it.</summary>
internal static class Measure
{
    /// <summary>How much sooner than its time something may be seen: the receiver's clock is read before the packet's.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMilliseconds(5);

    /// <summary>How much later anything else: two cores, a dozen networks, a keepalived that has no priority.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    /// <summary>How much later a takeover may be seen: shorter intervals leave less, keepalived without a priority takes more.</summary>
    public static TimeSpan LateOf(Kind heir, TimeSpan masterDown) => heir == Kind.Kaconf
        ? TimeSpan.FromMilliseconds(Math.Clamp(0.5 * masterDown.TotalMilliseconds, 150, Late.TotalMilliseconds))
        : TimeSpan.FromMilliseconds(Math.Clamp(masterDown.TotalMilliseconds, 300, Late.TotalMilliseconds));

    /// <summary>Whether a link-layer address, or that of a virtual router, told the neighbours about the address since then.</summary>
    public static bool Announced(Lan lan, string sender, string vip, DateTime since)
    {
        IPAddress address = IPAddress.Parse(vip.Split('/')[0]);
        return lan.Wire.Arps.Any(arp => arp.Time >= since && IsOf(arp.HardwareAddress, sender) && arp.Address.Equals(address))
            || lan.Wire.NeighborAdvertisements.Any(advert => advert.Time >= since && IsOf(advert.HardwareAddress, sender) && advert.Address.Equals(address));
    }

    private static bool IsOf(string hardwareAddress, string sender) => hardwareAddress == sender || hardwareAddress.StartsWith("00005E", StringComparison.Ordinal);

    /// <summary>The time of the first advert since somebody else's last; goodbyes are nobody's reign.</summary>
    public static DateTime FirstOfReign(Lan lan, Node node) =>
        lan.Wire.Adverts.Reverse()
            .Where(advert => advert.Priority > 0)
            .TakeWhile(advert => advert.Sender == node.HardwareAddress)
            .Last().Time;

    /// <summary>
    /// Who advertised, one letter for each reign: "a" for the stronger sender. Who says goodbye does not reign, nor does "b" with an advert
    /// that crosses one of "a" on the wire: it takes over no sooner than a skew after it.
    /// </summary>
    public static string Reigns(Lan lan, string strong, MatrixRow row)
    {
        string reigns = "";
        DateTime heard = DateTime.MinValue;
        foreach (VrrpAdvert advert in lan.Wire.Adverts.Where(advert => advert.VirtualRouterId == row.Number))
        {
            bool isStrong = advert.Sender == strong;
            if (isStrong)
                heard = advert.Time;
            if (advert.Priority > 0 && !reigns.EndsWith(isStrong ? 'a' : 'b') && (isStrong || advert.Time - heard > 0.9 * row.Skew))
                reigns += isStrong ? 'a' : 'b';
        }
        return reigns;
    }
}
