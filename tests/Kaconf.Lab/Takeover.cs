using System;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>Measures on the wire how long nobody answers for the address.</summary>
public static class Takeover
{
    /// <summary>
    /// The time from the last advertisement of <paramref name="old"/> to the first gratuitous ARP of <paramref name="next"/> after it,
    /// both by the kernel's clock at the bridge; waits a moment for the ARP, since the address is there first.
    /// </summary>
    public static async Task<TimeSpan> TakeoverAsync(this Lan lan, Node old, Node next)
    {
        var last = lan.Wire.Adverts.Last(advert => advert.Source.ToString() == old.Address).Time;
        await Wait.UntilAsync(() => lan.Wire.Arps.Any(IsAnswer), TimeSpan.FromSeconds(2), $"a gratuitous ARP of {next.Name}", lan.Report);
        return lan.Wire.Arps.First(IsAnswer).Time - last;

        bool IsAnswer(GratuitousArp arp) => arp.Time > last && arp.HardwareAddress == next.HardwareAddress;
    }
}
