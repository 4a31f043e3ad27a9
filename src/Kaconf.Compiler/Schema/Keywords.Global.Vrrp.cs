using System.Collections.Generic;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Settings of the VRRP process in <c>global_defs</c> that no instance takes over.</summary>
public static class GlobalVrrpKeywords
{
    private static readonly SecondsArg StartDelay = new(1000, uint.MaxValue, 6);
    private static readonly TextArg Prefix = new("what the names start with") { MayBeEmpty = true };

    public static readonly Keyword<DynamicInterfaces> Dynamic = new(
        "dynamic_interfaces", new BareChoiceArg<DynamicInterfaces>(DynamicInterfaces.Yes, "allow_if_changes", DynamicInterfaces.AllowChanges, "An interface may come back as one of another type."),
        DynamicInterfaces.No, "Accept interfaces that do not exist yet; must come before they are named.");
    public static readonly Keyword<string> DefaultInterface = new("default_interface", new TextArg("an interface name") { MayBeEmpty = true }, "eth0", "The interface of static addresses that name none.");
    public static readonly Keyword<bool> DisableLocalIgmp = new("disable_local_igmp", Flag, false, "Turn off IGMP reports for the groups of the local network.");
    public static readonly Keyword<AddressValue> MulticastGroup4 = new("vrrp_mcast_group4", MulticastArg.V4, new AddressValue(new byte[] { 224, 0, 0, 18 }.ToEquatableArray()), "The group that adverts over IPv4 go to.");
    public static readonly Keyword<AddressValue> MulticastGroup6 = new("vrrp_mcast_group6", MulticastArg.V6, new AddressValue(new byte[] { 0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x12 }.ToEquatableArray()), "The group that adverts over IPv6 go to.");
    public static readonly Keyword<long> StartupDelay = new("vrrp_startup_delay", StartDelay, 0, "Seconds after the start before VRRP does anything.");
    public static readonly Keyword<long> DelayAfterBoot = new("vrrp_delay_after_boot", StartDelay, 0, "Seconds after the machine's boot before VRRP does anything.") { IsNew = true };
    public static readonly Keyword<bool> LogUnknownVrids = new("log_unknown_vrids", Flag, false, "Log adverts of virtual routers that no instance has.");
    public static readonly Keyword<string> VmacPrefix = new("vmac_prefix", Prefix, "vrrp", "What generated names of VMAC interfaces start with.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<string> VmacAddressPrefix = new("vmac_addr_prefix", Prefix, "vrrp", "As vmac_prefix, for VMACs that addresses on other interfaces need.") { Repeated = Repeated.FirstWins, Inherits = () => VmacPrefix };
    public static readonly Keyword<ReceiveBufferValue> ReceiveBuffer = new("vrrp_rx_bufs_policy", new ReceiveBufferArg(), new ReceiveBufferValue(ReceiveBufferPolicy.Kernel, 0), "How large the receive buffer for adverts is.") { Unset = "the kernel's" };
    public static readonly Keyword<long> ReceiveBufferFactor = new("vrrp_rx_bufs_multiplier", new AloneArg<long>(AtLeastOne), 3, "How many packets the receive buffer holds, with the policies MTU and ADVERT.");
    public static readonly Keyword<long> CommandBuffer = Buffer("vrrp_netlink_cmd_rcv_bufs", "netlink commands of VRRP");
    public static readonly Keyword<bool> CommandBufferForce = Force("vrrp_netlink_cmd_rcv_bufs");
    public static readonly Keyword<long> MonitorBuffer = Buffer("vrrp_netlink_monitor_rcv_bufs", "what netlink tells VRRP");
    public static readonly Keyword<bool> MonitorBufferForce = Force("vrrp_netlink_monitor_rcv_bufs");
    public static readonly Keyword<long> ProcessBuffer = new("process_monitor_rcv_bufs", Unsigned, 0, "Bytes of the receive buffer for what the kernel tells about processes; 0 leaves the kernel's.") { Unset = "the kernel's" };
    public static readonly Keyword<bool> ProcessBufferForce = new("process_monitor_rcv_bufs_force", Switch, false, "Let process_monitor_rcv_bufs go past the kernel's limit.");

    internal static IReadOnlyList<Keyword> All =>
    [
        Dynamic, DefaultInterface, DisableLocalIgmp, MulticastGroup4, MulticastGroup6, StartupDelay, DelayAfterBoot, LogUnknownVrids, VmacPrefix,
        VmacAddressPrefix, ReceiveBuffer, ReceiveBufferFactor, CommandBuffer, CommandBufferForce, MonitorBuffer, MonitorBufferForce, ProcessBuffer, ProcessBufferForce,
    ];

    /// <summary>The size of a receive buffer; 0 leaves the kernel's.</summary>
    internal static Keyword<long> Buffer(string name, string purpose, string? notYet = null) => new(name, Unsigned, 0, $"Bytes of the receive buffer for {purpose}; 0 leaves the usual ones.") { NotYet = notYet, Unset = "the kernel's" };

    /// <summary>Whether the size may go past the kernel's limit.</summary>
    internal static Keyword<bool> Force(string buffer, string? notYet = null) => new(buffer + "_force", Switch, false, $"Let {buffer} go past the kernel's limit.") { NotYet = notYet };
}
