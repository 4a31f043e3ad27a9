using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Packets to addresses of a group, which get a mark of ours.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Protocol">Their protocol.</param>
/// <param name="Member">The addresses and the port.</param>
internal sealed record MarkedRange(uint Mark, ServiceProtocol Protocol, GroupMemberConfig Member);

/// <summary>Which services of IPVS stand for a virtual server, in keepalived's order: of a group first the addresses, then the marks.</summary>
internal sealed class ServiceKeys(NodeConfig node)
{
    private readonly LvsConfig? lvs = node.Globals.Lvs;
    // A group and a protocol each; the first has the first mark.
    private readonly List<string> given = [];
    private readonly List<MarkedRange> marks = [];

    /// <summary>The packets that get a mark of ours, for the virtual servers that were asked for.</summary>
    public IReadOnlyList<MarkedRange> Marks => marks;

    /// <summary>The services of a virtual server.</summary>
    public List<ServiceKey> Of(VirtualServerConfig config)
    {
        if (config.Address is { } address) return [new(address, config.Protocol, config.Port, 0, address.IsV6)];
        if (config.Mark != 0) return [ServiceKey.OfMark(config.Mark, config.IsV6)];
        if (GroupOf(config) is not { } group) return [];
        return IsGenerated(config) ? Generated(config, group) : Listed(config, group);
    }

    /// <summary>Whether the packets for a virtual server get a mark of ours.</summary>
    public bool IsGenerated(VirtualServerConfig config) => lvs?.MarkTable is not null && config.Protocol != ServiceProtocol.None
        && GroupOf(config) is { } group && !Array.Exists(group.Members, static member => member.Mark != 0);

    private VirtualServerGroupConfig? GroupOf(VirtualServerConfig config) => Array.Find(node.ServerGroups, group => group.Name == config.Group);

    private static List<ServiceKey> Listed(VirtualServerConfig config, VirtualServerGroupConfig group)
    {
        List<ServiceKey> keys = [];
        foreach (GroupMemberConfig member in group.Members)
        {
            if (member is not { First: { } first, Last: { } last }) continue;
            IpAddress address = first;
            for (; address != last; address = address.Next) keys.Add(new(address, config.Protocol, member.Port, 0, address.IsV6));
            keys.Add(new(last, config.Protocol, member.Port, 0, last.IsV6));
        }
        foreach (GroupMemberConfig member in group.Members)
            if (member.Mark != 0) keys.Add(ServiceKey.OfMark(member.Mark, member.IsV6 ?? config.IsV6));
        return keys;
    }

    // One mark for all addresses, and a service for each family that is there.
    private List<ServiceKey> Generated(VirtualServerConfig config, VirtualServerGroupConfig group)
    {
        string name = $"{config.Protocol} {group.Name}";
        int place = given.IndexOf(name);
        uint mark = lvs!.FirstMark + (uint)(place < 0 ? given.Count : place);
        if (place < 0)
        {
            given.Add(name);
            foreach (GroupMemberConfig member in group.Members) marks.Add(new(mark, config.Protocol, member));
        }
        List<ServiceKey> keys = [];
        foreach (bool isV6 in (bool[])[false, true])
            if (Array.Exists(group.Members, member => member.First?.IsV6 == isV6)) keys.Add(ServiceKey.OfMark(mark, isV6));
        return keys;
    }
}
