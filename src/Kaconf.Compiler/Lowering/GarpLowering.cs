using System;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Gratuitous ARP: the instance's own settings, else the globals before it, else the defaults.</summary>
internal static class GarpLowering
{
    public static GarpModel Lower(NodeContext context, BoundBlock block, bool strict) => new()
    {
        MasterDelay = Value(context, block, GarpKeywords.MasterDelay),
        MasterRepeat = Value(context, block, GarpKeywords.MasterRepeat),
        MasterRefresh = Value(context, block, GarpKeywords.MasterRefresh),
        MasterRefreshRepeat = Value(context, block, GarpKeywords.MasterRefreshRepeat),
        // In strict mode keepalived sends none after an advert of lower priority.
        LowerPrioDelay = strict ? 0 : Value(context, block, GarpKeywords.LowerPrioDelay),
        LowerPrioRepeat = strict ? 0 : Value(context, block, GarpKeywords.LowerPrioRepeat),
    };

    private static int Value(NodeContext context, BoundBlock block, Keyword<long> keyword) => (int)Math.Min(context.Get(block, keyword), int.MaxValue);
}
