using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Blocks about interfaces: <c>linkbeat_interfaces</c>, <c>interface_up_down_delays</c>, <c>garp_group</c>.</summary>
public static class InterfaceKeywords
{
    private static readonly SecondsArg Gap = new(0, int.MaxValue, 6);

    public static readonly Keyword<LinkbeatValue?> Linkbeat = new("<entry>", new LinkbeatArg(), null, "An interface, and how it is asked.");

    public static readonly BlockKeyword LinkbeatInterfaces = new("linkbeat_interfaces", "linkbeat_interfaces", "Interfaces that are asked for their link again and again.", [])
    {
        Entry = Linkbeat,
    };

    public static readonly Keyword<UpDownDelayValue?> Delays = new("<entry>", new UpDownDelayArg(), null, "An interface, and the seconds that it must be down, then up, to count as such.");

    public static readonly BlockKeyword UpDownDelays = new("interface_up_down_delays", "interface_up_down_delays", "Interfaces whose link must stay down or up for a time to count as such.", [])
    {
        Entry = Delays,
    };

    public static readonly Keyword<long> GarpInterval = new("garp_interval", Gap, 0, "Seconds between gratuitous ARPs.");
    public static readonly Keyword<long> GnaInterval = new("gna_interval", Gap, 0, "Seconds between neighbour advertisements.");
    public static readonly Keyword<string> Interface = new("interface", InterfaceName, "", "An interface of the group.") { Repeated = Repeated.All };
    public static readonly Keyword<EquatableArray<string>> Members = new("<IFNAME>", new WordsArg("interface names"), default, "Interfaces of the group.");

    public static readonly BlockKeyword Interfaces = new("interfaces", "garp_group/interfaces", "The interfaces of the group.", [])
    {
        Entry = Members,
        NeedsEntries = true,
    };

    public static readonly BlockKeyword GarpGroup = new("garp_group", "garp_group", "Interfaces that together send gratuitous ARPs only so often.", [GarpInterval, GnaInterval, Interface, Interfaces])
    {
        Each = true,
    };
}
