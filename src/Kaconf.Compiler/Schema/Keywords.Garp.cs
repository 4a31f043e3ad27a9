using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Gratuitous ARP of one <c>vrrp_instance</c>; the defaults are the <c>vrrp_garp_*</c> of <c>global_defs</c>.</summary>
public static class GarpKeywords
{
    public static readonly Keyword<long> MasterDelay = new("garp_master_delay", Delay, 5, "Overrides vrrp_garp_master_delay.");
    public static readonly Keyword<long> MasterRepeat = new("garp_master_repeat", AtLeastOne, 5, "Overrides vrrp_garp_master_repeat.");
    public static readonly Keyword<long> MasterRefresh = new("garp_master_refresh", Unsigned, 0, "Overrides vrrp_garp_master_refresh.");
    public static readonly Keyword<long> MasterRefreshRepeat = new("garp_master_refresh_repeat", AtLeastOne, 1, "Overrides vrrp_garp_master_refresh_repeat.");
    public static readonly Keyword<long> LowerPrioDelay = new("garp_lower_prio_delay", Delay, 5, "Overrides vrrp_garp_lower_prio_delay.");
    public static readonly Keyword<long> LowerPrioRepeat = new("garp_lower_prio_repeat", Repeat, 5, "Overrides vrrp_garp_lower_prio_repeat.");
}
