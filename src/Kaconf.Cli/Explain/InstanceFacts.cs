using System.Globalization;
using System.IO;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Cli.Explain;

/// <summary>What follows from the settings of a vrrp_instance.</summary>
internal static class InstanceFacts
{
    // keepalived's down_timer_adverts.
    private const long MissedAdverts = 3;

    /// <summary>Writes the family, the version and the timers.</summary>
    public static void Write(TextWriter output, InstanceModel instance)
    {
        bool v6 = (instance.VirtualAddresses.FirstOrDefault()?.Address ?? instance.SourceAddress)?.IsV6 ?? false;
        output.WriteLine($"  VRRP version {instance.Version}, IPv{(v6 ? 6 : 4)}, priority {instance.Priority}; an advert every {Seconds(Timers.AdvertInterval(instance))}");
        output.WriteLine($"  as BACKUP it waits {Seconds(Timers.MasterDown(instance, MissedAdverts))} for the next advert: {MissedAdverts} intervals and a skew of {Seconds(Timers.Skew(instance))}");
    }

    private static string Seconds(decimal seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
