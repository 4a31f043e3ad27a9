using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>advert_int</c>.</summary>
internal static class AdvertInterval
{
    private const long MicrosecondsPerCentisecond = 10_000;

    /// <summary>Hundredths of a second; RFC 3768 §5.3.7 has room for whole seconds only.</summary>
    public static int Lower(NodeContext context, BoundBlock block)
    {
        long interval = block.Get(VrrpKeywords.AdvertInterval);
        bool whole = interval % Shapes.Second == 0;
        if (!whole && block.Get(VrrpKeywords.Version) == 2 && block.Find(VrrpKeywords.AdvertInterval) is { } setting)
            context.Bag.FractionalInterval(setting.Place, setting.Words[1].Value);
        return (int)(interval / MicrosecondsPerCentisecond);
    }
}
