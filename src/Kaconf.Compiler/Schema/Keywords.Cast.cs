using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Where the adverts of an instance come from and go to.</summary>
public static class CastKeywords
{
    private static readonly AddressValue None = new(default);

    public static readonly Keyword<AddressValue> McastSource = new("mcast_src_ip", Address, None, "Source address of the adverts; the primary address of the interface if not given.") { Unset = "the primary address of the interface" };
    public static readonly Keyword<AddressValue> McastDestination = new("mcast_dst_ip", MulticastArg.Near, None, "The multicast group of the adverts.") { Unset = "vrrp_mcast_group4 or vrrp_mcast_group6" };
    public static readonly Keyword<bool> TrackSource = new("track_src_ip", Flag, false, "The loss of the source address is a FAULT.");
    public static readonly Keyword<AddressValue> UnicastSource = new("unicast_src_ip", Address, None, "Source address of unicast adverts; the primary address of the interface if not given.") { Unset = "the primary address of the interface" };
    public static readonly Keyword<long> UnicastTtl = new("unicast_ttl", new WholeArg(0, 255), 255, "TTL or hop limit of unicast adverts.");
    public static readonly Keyword<bool> CheckUnicastSource = new("check_unicast_src", Flag, false, "Take unicast adverts from the peers only.") { Inherits = () => GlobalKeywords.CheckUnicastSource };
    public static readonly Keyword<bool> FaultWithoutPeer = new("unicast_fault_no_peer", Flag, false, "A unicast instance without peers is in FAULT; it is multicast otherwise.");
    public static readonly Keyword<string> OldChecksum = new("old_unicast_checksum", new BareChoiceArg<string>("always", "never", "never", "Never use it."), "", "Unicast adverts of version 3 have the checksum of keepalived before 1.3.7; found out by itself if not given, but not with never.") { Unset = "found out from the adverts" };
    public static readonly Keyword<bool> ChecksumAsV2 = new("v3_checksum_as_v2", Switch, false, "The checksum of IPv4 adverts of version 3 leaves out the addresses, as in version 2.") { IsNew = true, Inherits = () => GlobalKeywords.ChecksumAsV2 };
    public static readonly Keyword<PeerValue> Peer = new("<address>", new PeerArg(), new PeerValue(None, null, null), "A peer.");

    public static readonly BlockKeyword Peers = new("unicast_peer", "vrrp_instance/unicast_peer", "Nodes that get the adverts instead of the multicast group.", []) { Entry = Peer };

    /// <summary>The rows of an instance.</summary>
    internal static readonly Keyword[] All =
    [
        McastSource, McastDestination, TrackSource, UnicastSource, UnicastTtl, CheckUnicastSource, FaultWithoutPeer, OldChecksum, ChecksumAsV2, Peers,
    ];
}
