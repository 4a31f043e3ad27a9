using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Gratuitous ARP: the instance's own settings, else the globals before it, else the defaults.</summary>
internal static class GarpLowering
{
    public static GarpModel Lower(NodeContext context, BoundBlock block, bool strict)
    {
        long delay = GlobalDefault.Of(context, block, GlobalKeywords.GarpMasterDelay);
        long repeat = GlobalDefault.Of(context, block, GlobalKeywords.GarpMasterRepeat);
        long refresh = GlobalDefault.Of(context, block, GlobalKeywords.GarpMasterRefresh);
        long refreshRepeat = GlobalDefault.Of(context, block, GlobalKeywords.GarpMasterRefreshRepeat);
        return new GarpModel
        {
            MasterDelay = Own(block, GarpKeywords.MasterDelay, delay),
            MasterRepeat = Own(block, GarpKeywords.MasterRepeat, repeat),
            MasterRefresh = Own(block, GarpKeywords.MasterRefresh, refresh),
            MasterRefreshRepeat = Own(block, GarpKeywords.MasterRefreshRepeat, refreshRepeat),
            // In strict mode keepalived sends none after an advert of lower priority.
            LowerPrioDelay = strict ? 0 : Own(block, GarpKeywords.LowerPrioDelay, LowerPrio(context, block, GlobalKeywords.GarpLowerPrioDelay, delay)),
            LowerPrioRepeat = strict ? 0 : Own(block, GarpKeywords.LowerPrioRepeat, LowerPrio(context, block, GlobalKeywords.GarpLowerPrioRepeat, repeat)),
        };
    }

    // The global vrrp_garp_lower_prio_* default to the global vrrp_garp_master_*, not to the instance's own.
    private static long LowerPrio(NodeContext context, BoundBlock block, Keyword<long> keyword, long master) =>
        GlobalDefault.Find(context, block, keyword) is { Value: long value } ? value : master;

    private static int Own(BoundBlock block, Keyword<long> keyword, long inherited)
    {
        long value = block.Has(keyword) ? block.Get(keyword) : inherited;
        return (int)System.Math.Min(value, int.MaxValue);
    }
}
