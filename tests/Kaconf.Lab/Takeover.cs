using System;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>What the wire tells about a takeover.</summary>
public static class Takeover
{
    /// <summary>Waits for the next advertisement of a node, so that the others have heard it.</summary>
    public static async Task AdvertisementAsync(this Lan lan, Node sender)
    {
        DateTime now = DateTime.UtcNow;
        await Wait.UntilAsync(() => lan.Wire.Adverts.Any(advert => advert.Time > now && advert.Sender == sender.HardwareAddress),
            TimeSpan.FromSeconds(5), $"an advertisement of {sender.Name}", lan.Report);
    }

    /// <summary>
    /// The time from the last advertisement of <paramref name="old"/>, for whatever virtual router, to the next of <paramref name="next"/>
    /// for one, which may be under way still; both are link-layer addresses. Instances of a sync group take over when the last of them has lost its master.
    /// </summary>
    public static async Task<TimeSpan> SilenceAsync(this Lan lan, string old, string next, int virtualRouterId)
    {
        DateTime last = lan.Wire.Adverts.Last(advert => advert.Sender == old).Time;
        await Wait.UntilAsync(() => lan.Wire.Adverts.Any(IsNext), TimeSpan.FromSeconds(8), $"an advertisement of {next}", lan.Report);
        return lan.Wire.Adverts.First(IsNext).Time - last;

        bool IsNext(VrrpAdvert advert) => advert.Time > last && advert.Sender == next && advert.VirtualRouterId == virtualRouterId;
    }

    /// <summary>
    /// The time from the last advertisement of <paramref name="old"/> to the first gratuitous ARP that <paramref name="next"/> sends
    /// after its own first advertisement since then, both by the kernel's clock at the bridge. A node that was MASTER a moment ago may
    /// have ARPs of that time on the wire still: those are no takeover. Waits a moment for the ARP, since the address is there first.
    /// </summary>
    public static async Task<TimeSpan> TakeoverAsync(this Lan lan, Node old, Node next)
    {
        DateTime last = lan.Wire.Adverts.Last(advert => advert.Sender == old.HardwareAddress).Time;
        await Wait.UntilAsync(() => lan.Wire.Arps.Any(IsAnswer), TimeSpan.FromSeconds(2), $"a gratuitous ARP of {next.Name}", lan.Report);
        return lan.Wire.Arps.First(IsAnswer).Time - last;

        bool IsAnswer(GratuitousArp arp) => arp.HardwareAddress == next.HardwareAddress
            && lan.Wire.Adverts.Any(advert => advert.Time > last && advert.Time <= arp.Time && advert.Sender == next.HardwareAddress);
    }
}
