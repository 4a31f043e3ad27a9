using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>What a pair costs while nothing happens.</summary>
/// <param name="Sent">Microseconds of processor time of the MASTER by each of its adverts.</param>
/// <param name="Received">The same of the BACKUP by each that it hears.</param>
/// <param name="Megabytes">Memory of the MASTER, all its processes (PSS).</param>
/// <param name="Missed">Gaps of more than one and a half intervals between two adverts of a virtual router.</param>
/// <param name="Flaps">Adverts of the BACKUP: each is one too many.</param>
/// <param name="Pauses">What the garbage collector of the MASTER did.</param>
internal sealed record Steady(double Sent, double Received, double Megabytes, int Missed, int Flaps, Pauses Pauses)
{
    /// <summary>How many of <see cref="Values"/>, the first, a program has that does nothing itself.</summary>
    public const int ValuesOfFloor = 4;

    /// <summary>All of it, in the order of the parameters.</summary>
    public double[] Values => [Sent, Received, Megabytes, Missed, Flaps, Pauses.Count, Pauses.Milliseconds];

    /// <summary>Watches a pair for a while.</summary>
    public static async Task<Steady> WatchAsync(Contender contender, Load load, TimeSpan window)
    {
        using Arena arena = new(contender, load);
        await arena.SettleAsync(quiet: true);
        Daemon master = arena.Strong.Daemon!, backup = arena.Weak.Daemon!;
        (TimeSpan Master, TimeSpan Backup, int Adverts) before = (Cost.CpuTime(master), Cost.CpuTime(backup), arena.Lan.Wire.Adverts.Count);
        await Task.Delay(window);
        (TimeSpan Master, TimeSpan Backup, int Adverts) after = (Cost.CpuTime(master), Cost.CpuTime(backup), arena.Lan.Wire.Adverts.Count);
        VrrpAdvert[] seen = [.. arena.Lan.Wire.Adverts.Skip(before.Adverts).Take(after.Adverts - before.Adverts)];
        VrrpAdvert[] sent = [.. seen.Where(advert => advert.Sender == arena.Strong.HardwareAddress)];
        return new Steady(
            (after.Master - before.Master).TotalMicroseconds / sent.Length, (after.Backup - before.Backup).TotalMicroseconds / sent.Length,
            Cost.Memory(master), Gaps(sent, load), seen.Length - sent.Length, contender.CollectsGarbage ? await Pauses.OfAsync(master) : default);
    }

    private static int Gaps(IEnumerable<VrrpAdvert> adverts, Load load)
    {
        Dictionary<RouterId, DateTime> last = [];
        int gaps = 0;
        foreach (VrrpAdvert advert in adverts)
        {
            RouterId router = RouterId.Of(advert);
            if (last.TryGetValue(router, out DateTime time) && (advert.Time - time).TotalSeconds > 1.5 * load.AdvertInterval) gaps++;
            last[router] = advert.Time;
        }
        return gaps;
    }
}
