using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Gratuitous ARP of one <c>vrrp_instance</c>; the defaults are the <c>vrrp_garp_*</c> of <c>global_defs</c>.</summary>
public static class GarpKeywords
{
    public static readonly Keyword<long> MasterDelay = new("garp_master_delay", Delay, 5, "Overrides vrrp_garp_master_delay.") { Inherits = () => GlobalKeywords.GarpMasterDelay, IsCopied = true };
    public static readonly Keyword<long> MasterRepeat = new("garp_master_repeat", RaisedToOne, 5, "Overrides vrrp_garp_master_repeat.") { Inherits = () => GlobalKeywords.GarpMasterRepeat, IsCopied = true };
    public static readonly Keyword<long> MasterRefresh = new("garp_master_refresh", Unsigned, 0, "Overrides vrrp_garp_master_refresh.") { Inherits = () => GlobalKeywords.GarpMasterRefresh, IsCopied = true };
    public static readonly Keyword<long> MasterRefreshRepeat = new("garp_master_refresh_repeat", RaisedToOne, 1, "Overrides vrrp_garp_master_refresh_repeat.") { Inherits = () => GlobalKeywords.GarpMasterRefreshRepeat, IsCopied = true };
    public static readonly Keyword<long> LowerPrioDelay = new("garp_lower_prio_delay", Delay, 5, "Overrides vrrp_garp_lower_prio_delay.") { Inherits = () => GlobalKeywords.GarpLowerPrioDelay, IsCopied = true };
    public static readonly Keyword<long> LowerPrioRepeat = new("garp_lower_prio_repeat", Repeat, 5, "Overrides vrrp_garp_lower_prio_repeat.") { Inherits = () => GlobalKeywords.GarpLowerPrioRepeat, IsCopied = true };
    public static readonly Keyword<ExtraGarpValue> ExtraInterfaces = new("garp_extra_if", new ExtraGarpArg(0), new ExtraGarpValue(0, false), "Seconds between gratuitous ARPs on the further interfaces of the instance; 0 = none.") { Inherits = () => GlobalKeywords.GarpExtraInterface, IsCopied = true };
    public static readonly Alias VmacInterval = new("vmac_garp_intvl", ExtraInterfaces) { Instead = "write 'garp_extra_if'" };

    /// <summary>The rows of an instance.</summary>
    internal static readonly Keyword[] All =
    [
        MasterDelay, MasterRepeat, MasterRefresh, MasterRefreshRepeat, LowerPrioDelay, LowerPrioRepeat, ExtraInterfaces, VmacInterval,
    ];
}
