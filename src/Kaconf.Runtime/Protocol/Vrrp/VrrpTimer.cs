namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>The timers of an Active router beside that of its adverts, in the order in which they fire when several are due.</summary>
internal enum VrrpTimer
{
    /// <summary>garp_master_delay: the second burst after becoming Active.</summary>
    SecondGarp,

    /// <summary>garp_lower_prio_delay: the oldest burst owed for an advert of lower priority.</summary>
    LowerPriorityGarp,

    /// <summary>garp_master_refresh: the periodic burst.</summary>
    GarpRefresh,

    /// <summary>garp_extra_if: the periodic GARP on the further interfaces.</summary>
    ExtraGarp,
}
