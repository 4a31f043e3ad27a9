using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>vrrp_instance</c>.</summary>
public static class VrrpKeywords
{
    // The fractions that version 3 can send are read, so that they can be refused with the reason.
    private static readonly SecondsArg Advert = new(10_000, 255 * Second, 6) { Wording = "1 to 255 seconds" };

    public static readonly Keyword<bool> State = new("state", new ChoiceArg<bool>(("MASTER", true), ("BACKUP", false)), false, "Whether to start as MASTER.") { Repeated = Repeated.TrueStays };
    public static readonly Keyword<string> Interface = new("interface", InterfaceName, "", "Where the adverts travel and the addresses go.");
    public static readonly Keyword<long> VirtualRouterId = new("virtual_router_id", new WholeArg(1, 255), 0, "Number of the virtual router, the same on all its nodes.");
    public static readonly Keyword<long> Priority = new("priority", new WholeArg(1, 255), 100, "The highest wins; 255 is the owner of the addresses.");
    public static readonly Keyword<long> AdvertInterval = new("advert_int", Advert, Second, "Seconds between adverts; whole ones in version 2.");
    public static readonly Keyword<long> Version = new("version", new WholeArg(2, 3), 2, "Version of VRRP.");
    public static readonly Keyword<AddressValue> McastSource = new("mcast_src_ip", Address, new AddressValue(default), "Source address of the adverts.");
    public static readonly Keyword<AddressValue> UnicastSource = new("unicast_src_ip", Address, new AddressValue(default), "Source address of unicast adverts.");
    public static readonly Keyword<bool> NoPreempt = new("nopreempt", Flag, false, "Do not take over from a MASTER of lower priority.");
    public static readonly Keyword<bool> Preempt = new("preempt", Flag, true, "Take over from a MASTER of lower priority; cancels nopreempt.");
    public static readonly Keyword<long> PreemptDelay = new("preempt_delay", new SecondsArg(0, 1000 * Second, 6), 0, "Seconds to wait before taking over.");
    public static readonly Keyword<bool> SkipCheckAdvAddr = new("skip_check_adv_addr", Switch, false, "Check the addresses of the first advert of a master only.");
    public static readonly Keyword<bool> Strict = new("strict_mode", Switch, false, "Hold this instance to the RFC.");
    public static readonly Keyword<string> AuthType = new("auth_type", new ChoiceArg<string>(("PASS", "PASS"), ("AH", "AH")), "", "How adverts are authenticated.");
    public static readonly Keyword<string> AuthPass = new("auth_pass", new TextArg("a password"), "", "The password; 8 characters travel.");
    public static readonly Keyword<AddressValue> Peer = new("<address>", new PeerArg(), new AddressValue(default), "A peer.");
    public static readonly Keyword<VirtualAddressValue> VirtualAddress = new("<address>", new VirtualAddressArg(), new VirtualAddressValue(new AddressValue(default), 0), "An address that moves.");

    public static readonly Keyword<CommandValue> NotifyMaster = Notify("notify_master", "on becoming MASTER");
    public static readonly Keyword<CommandValue> NotifyBackup = Notify("notify_backup", "on becoming BACKUP");
    public static readonly Keyword<CommandValue> NotifyFault = Notify("notify_fault", "on entering FAULT");
    public static readonly Keyword<CommandValue> NotifyStop = Notify("notify_stop", "when the node stops");
    public static readonly Keyword<CommandValue> NotifyAny = Notify("notify", "on every change, with the change as arguments");

    public static readonly Keyword<bool> NativeIpv6 = new("native_ipv6", Flag, false, "Whether it is an IPv6 instance, of version 3.")
    {
        NotYet = Features.VrrpVersion3,
        Instead = "remove it: the addresses tell the family",
    };

    public static readonly Keyword<long> Debug = new("debug", new WholeArg(0, 4), 0, "A level of debugging.")
    {
        NoEffect = "keepalived reads it and uses it nowhere",
    };

    public static readonly BlockKeyword Authentication =
        new("authentication", "vrrp_instance/authentication", "Authentication of VRRPv2 adverts.", [AuthType, AuthPass]);

    public static readonly BlockKeyword UnicastPeer = List("unicast_peer", Peer, "Nodes that get the adverts instead of the multicast group.");
    public static readonly BlockKeyword VirtualIpAddress = List("virtual_ipaddress", VirtualAddress, "The addresses that move between the nodes.", true);
    public static readonly TrackLists Tracked = new("vrrp_instance");

    public static readonly BlockKeyword Block = new("vrrp_instance", "vrrp_instance", "A virtual router.", [
        State, Interface, VirtualRouterId, Priority, AdvertInterval, Version, Authentication, McastSource, UnicastSource, UnicastPeer,
        VirtualIpAddress, NoPreempt, Preempt, PreemptDelay, SkipCheckAdvAddr, Strict, .. Tracked.All,
        NotifyMaster, NotifyBackup, NotifyFault, NotifyStop, NotifyAny,
        GarpKeywords.MasterDelay, GarpKeywords.MasterRepeat, GarpKeywords.MasterRefresh, GarpKeywords.MasterRefreshRepeat,
        GarpKeywords.LowerPrioDelay, GarpKeywords.LowerPrioRepeat, NativeIpv6, Debug,
    ])
    {
        Naming = BlockNaming.ExactlyOne,
    };

    private static Keyword<CommandValue> Notify(string name, string when) =>
        new(name, Notification, new CommandValue("", default, null), $"Command {when}.") { Repeated = Repeated.FirstWins };

    private static BlockKeyword List(string name, Keyword entry, string doc, bool needsEntries = false) =>
        new(name, $"vrrp_instance/{name}", doc, []) { Entry = entry, NeedsEntries = needsEntries };
}
