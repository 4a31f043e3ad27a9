using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Interfaces of an instance other than the plain one.</summary>
public static class LinkKeywords
{
    public static readonly Keyword<VmacValue> UseVmac = new("use_vmac", new VmacArg(), new VmacValue(null, default, false, null), "Put the addresses on an interface of its own that has the MAC address of the virtual router.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<bool> UseVmacAddress = new("use_vmac_addr", Flag, false, "Make such interfaces also for addresses on other interfaces or of the other family.");
    public static readonly Keyword<bool> TransmitBase = new("vmac_xmit_base", Flag, false, "Send and receive adverts on the interface below the VMAC.");
    public static readonly Keyword<IpvlanValue> UseIpvlan = new("use_ipvlan", new IpvlanArg(), new IpvlanValue(null, null, null, null, null), "Put the addresses on an ipvlan interface.") { Repeated = Repeated.FirstWins };
    public static readonly Keyword<string> Vrf = new("vrf", InterfaceName, "", "The VRF of a unicast instance that has no interface.")
    {
        NoEffect = "keepalived 2.2.7 drops it beside an interface, and ends with \"Unknown interface!\" where there is none",
    };

    /// <summary>The rows of an instance.</summary>
    internal static readonly Keyword[] All = [UseVmac, UseVmacAddress, TransmitBase, UseIpvlan, Vrf];
}
