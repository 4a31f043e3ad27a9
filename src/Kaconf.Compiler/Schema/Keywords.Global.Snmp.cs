using System.Collections.Generic;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>SNMP and D-Bus in <c>global_defs</c>.</summary>
public static class GlobalSnmpKeywords
{
    private static readonly SecondsArg Refresh = new(1000, 30 * Second, 3);

    public static readonly Keyword<string> Socket = new("snmp_socket", new AloneArg<string>(new TextArg("an address as snmpd(8) writes it", 4095) { MayBeEmpty = true }), "unix:/var/agentx/master", "Where the master agent listens.")
    {
        NotYet = Features.Snmp,
        Repeated = Repeated.FirstWins,
    };

    public static readonly Keyword<bool> Traps = new("enable_traps", Flag, false, "Send notifications.") { NotYet = Features.Snmp };
    public static readonly Keyword<bool> Vrrp = new("enable_snmp_vrrp", Flag, false, "Serve the VRRP part of KEEPALIVED-MIB.") { NotYet = Features.Snmp };
    public static readonly Alias Keepalived = new("enable_snmp_keepalived", Vrrp) { Instead = "write 'enable_snmp_vrrp'" };
    public static readonly Keyword<bool> Rfc = new("enable_snmp_rfc", Flag, false, "Serve VRRP-MIB and VRRPV3-MIB.") { NotYet = Features.Snmp };
    public static readonly Keyword<bool> RfcV2 = new("enable_snmp_rfcv2", Flag, false, "Serve VRRP-MIB (RFC 2787).") { NotYet = Features.Snmp };
    public static readonly Keyword<bool> RfcV3 = new("enable_snmp_rfcv3", Flag, false, "Serve VRRPV3-MIB (RFC 6527).") { NotYet = Features.Snmp };
    public static readonly Keyword<bool> Checker = new("enable_snmp_checker", Flag, false, "Serve the checker part of KEEPALIVED-MIB.") { NotYet = Features.Snmp };
    public static readonly Keyword<long> VirtualServerInterval = new("snmp_vs_stats_update_interval", Refresh, 5 * Second, "Seconds that counters of virtual servers are served again before they are read anew.") { NotYet = Features.Snmp, IsNew = true };
    public static readonly Keyword<long> RealServerInterval = new("snmp_rs_stats_update_interval", Refresh, 5 * Second, "As snmp_vs_stats_update_interval, of real servers.")
    {
        NotYet = Features.Snmp,
        IsNew = true,
        Inherits = () => VirtualServerInterval,
    };

    public static readonly Keyword<bool> DbusEnable = new("enable_dbus", Flag, false, "Offer the instances on D-Bus.") { NotYet = Features.Dbus };
    public static readonly Keyword<string> DbusName = new("dbus_service_name", new TextArg("a bus name") { MayBeEmpty = true }, "org.keepalived.Vrrp1", "The name on the bus.") { NotYet = Features.Dbus };
    public static readonly Keyword<string> DbusNoInterface = new("dbus_no_interface_name", new TextArg("a name") { MayBeEmpty = true }, "none", "What stands for the interface in the paths of instances without one.") { NotYet = Features.Dbus, IsNew = true };

    internal static IReadOnlyList<Keyword> All =>
    [
        Socket, Traps, Vrrp, Keepalived, Rfc, RfcV2, RfcV3, Checker, VirtualServerInterval, RealServerInterval, DbusEnable, DbusName, DbusNoInterface,
    ];
}
