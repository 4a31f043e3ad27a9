using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary><c>bfd_instance</c>; RFC 5880.</summary>
public static class BfdKeywords
{
    private const long Millisecond = Second / 1000;
    private static readonly SecondsArg Interval = Milliseconds(1);
    private static readonly WholeArg HopCount = new(1, 255);

    public static readonly Keyword<AddressValue> Source = new("source_ip", Address, new AddressValue(default), "Address that the packets come from; any if not given.") { Unset = "any" };
    public static readonly Keyword<AddressValue> Neighbour = new("neighbor_ip", Address, new AddressValue(default), "Address of the other end.") { Unset = "required" };
    public static readonly Keyword<long> MinimumReceive = new("min_rx", Interval, 10 * Millisecond, "Milliseconds between packets that this end can take.");
    public static readonly Keyword<long> MinimumTransmit = new("min_tx", Interval, 10 * Millisecond, "Milliseconds between packets that this end would send.");
    public static readonly Keyword<long> IdleTransmit = new("idle_tx", Milliseconds(1000), 1000 * Millisecond, "Milliseconds between packets while the session is down.");
    public static readonly Keyword<long> Multiplier = new("multiplier", new WholeArg(1, 255), 5, "Packets lost in a row until the session is down.");
    public static readonly Keyword<bool> Passive = new("passive", Flag, false, "Wait for the other end to start.");
    public static readonly Keyword<long> TimeToLive = new("ttl", HopCount, 0, "TTL or hop limit of what is sent; 255 for IPv4 and 64 for IPv6 if not given.") { Unset = "255 for IPv4, 64 for IPv6" };
    public static readonly Keyword<long> MaximumHops = new("max_hops", new WholeArg(-1, 255), 0, "Hops that a received packet may have made; -1 = any number.");
    public static readonly Keyword<bool> Multihop = new("multihop", Switch, false, "A session over several hops, on port 4784 (RFC 5883).") { IsNew = true };
    public static readonly Keyword<Weight> Weight = new("weight", new WeightArg(253), new Weight(0, false), "Change of priority of the instances that track it; 0 = FAULT while down.");
    public static readonly Keyword<bool> ForVrrp = new("vrrp", Flag, false, "Tell VRRP instances, and virtual servers only if checker is given too.") { Unset = "on, unless checker is given" };
    public static readonly Keyword<bool> ForCheckers = new("checker", Flag, false, "Tell virtual servers, and VRRP instances only if vrrp is given too.") { Unset = "on, unless vrrp is given" };

    public static readonly BlockKeyword Block = new("bfd_instance", "bfd_instance", "A BFD session, which notices the loss of a neighbour in milliseconds.", [
        Source, Neighbour, new Alias("neighbour_ip", Neighbour), MinimumReceive, MinimumTransmit, IdleTransmit, Multiplier, Passive, TimeToLive,
        new Alias("hoplimit", TimeToLive), MaximumHops, Multihop, Weight, ForVrrp, ForCheckers,
    ])
    {
        Naming = BlockNaming.One,
        ReportsRepetition = true,
        NotYet = Features.Bfd,
    };

    private static SecondsArg Milliseconds(long minimum) =>
        new(minimum * Millisecond, 4294967 * Millisecond, 3) { Unit = Millisecond, UnitName = "milliseconds" };
}
