using System;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>advert_int</c> as keepalived rounds it.</summary>
internal static class AdvertInterval
{
    private const long Centisecond = 10_000;

    // RFC 5798 §5.2.7: 12 bits of centiseconds.
    private const long MostInVersion3 = 4095 * Centisecond;

    /// <summary>Hundredths of a second; RFC 3768 §5.3.7 has room for whole seconds only.</summary>
    public static int Lower(NodeContext context, BoundBlock block, byte version)
    {
        long asked = block.Get(VrrpKeywords.AdvertInterval);
        long interval = version == 2 ? Math.Max(Round(asked, Shapes.Second), Shapes.Second) : Math.Min(Round(asked, Centisecond), MostInVersion3);
        if (interval != asked && block.Find(VrrpKeywords.AdvertInterval) is { } setting)
            context.Bag.RoundedInterval(setting.Place, setting.Words[1].Value, version, interval / (decimal)Shapes.Second);
        return (int)(interval / Centisecond);
    }

    private static long Round(long value, long unit) => (value + (unit / 2)) / unit * unit;
}
