using System.Globalization;
using System.IO;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Cli.Explain;

/// <summary>What follows from the settings of a vrrp_instance.</summary>
internal static class InstanceFacts
{
    /// <summary>Writes the family, the version and the timers.</summary>
    public static void Write(TextWriter output, InstanceModel instance)
    {
        output.WriteLine($"  VRRP version {instance.Version}, IPv{(instance.IsV6 ? 6 : 4)}, priority {instance.Priority}; an advert every {Seconds(Timers.AdvertInterval(instance))}");
        // Strict mode keeps to the standard.
        long missed = instance.Strict ? VrrpKeywords.DownTimerAdverts.Default : instance.Block.Get(VrrpKeywords.DownTimerAdverts);
        output.WriteLine($"  as BACKUP it waits {Seconds(Timers.MasterDown(instance, missed))} for the next advert: {missed} interval{(missed == 1 ? "" : "s")} and a skew of {Seconds(Timers.Skew(instance))}");
    }

    private static string Seconds(decimal seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
