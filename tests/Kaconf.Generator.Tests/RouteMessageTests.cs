using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Routes;
using Kaconf.Runtime.Wire;
using Xunit;
using RouteRequest = Kaconf.Runtime.Host.Routes.RouteRequest;

namespace Kaconf.Generator.Tests;

/// <summary>From a line of a configuration to the bytes that the kernel gets, which are those of keepalived 2.2.7.</summary>
public class RouteMessageTests
{
    private static readonly RouteNames Names = new("/none");

    [Fact]
    public void Each_route_is_asked_for_as_keepalived_asks_for_it() => Compare(
        "routes", node => node.Routing!.Routes.Select<RouteConfig, Func<bool, byte[]>>(route => isAdded => new RouteRequest(Links, Names).Write(new byte[1024], route, isAdded, 0).ToArray()));

    [Fact]
    public void Each_rule_is_asked_for_as_keepalived_asks_for_it() => Compare(
        "rules", node => node.Routing!.Rules.Select<RuleConfig, Func<bool, byte[]>>(rule => isAdded => new RuleRequest(Names).Write(new byte[1024], rule, isAdded, 0).ToArray()));

    [Fact]
    public void A_route_of_a_VRF_goes_into_its_table()
    {
        RouteConfig[] routes = Built.Text("static_routes {\n10.96.0.0/24 dev eth0 vrf red\n10.96.0.0/24 dev eth0 table 1000\n10.96.0.0/24 dev eth0 vrf blue\n}").Routing!.Routes;
        byte[] Write(RouteConfig route) => new RouteRequest(Links, Names).Write(new byte[256], route, isAdded: true, 0).ToArray();
        Assert.Equal(Write(routes[1]), Write(routes[0]));
        Assert.Contains("blue", Assert.Throws<UnknownNameException>(() => Write(routes[2])).Message);
    }

    [Fact]
    public void A_buffer_of_any_size_too_small_gives_nothing()
    {
        NodeConfig node = Built.Text("static_routes {\n10.96.0.0/24 mtu lock 1400 nexthop encap mpls 16/17 dev eth0 nexthop dev eth1\n}\nstatic_rules {\nfrom 10.96.0.0/24 iif eth0 table 500 priority 9\n}");
        int route = new RouteRequest(Links, Names).Write(new byte[256], node.Routing!.Routes[0], isAdded: true, 0).Length;
        int rule = new RuleRequest(Names).Write(new byte[256], node.Routing.Rules[0], isAdded: true, 0).Length;
        for (int size = 0; size < route; size++) Assert.True(new RouteRequest(Links, Names).Write(new byte[size], node.Routing.Routes[0], isAdded: true, 0).IsEmpty);
        for (int size = 0; size < rule; size++) Assert.True(new RuleRequest(Names).Write(new byte[size], node.Routing.Rules[0], isAdded: true, 0).IsEmpty);
    }

    private static void Compare(string what, Func<NodeConfig, IEnumerable<Func<bool, byte[]>>> write)
    {
        List<(string Line, List<(string Who, byte[] Message)> Messages)> cases = Read(what);
        Func<bool, byte[]>[] ours = [.. write(Built.Text($"static_{what} {{\n{string.Join('\n', cases.Select(item => item.Line))}\n}}"))];
        Assert.Equal(cases.Count, ours.Length);
        List<string> differences = [];
        for (int i = 0; i < ours.Length; i++)
        {
            bool isByIp = cases[i].Messages.Any(message => message.Who == "ip");
            foreach ((string who, byte[] message) in cases[i].Messages.Where(message => !isByIp || message.Who == "ip"))
            {
                string expected = KernelMessage.Text(message, message), actual = KernelMessage.Text(ours[i](who != "del"), message);
                if (actual != expected) differences.Add($"{cases[i].Line}\n  {who} is  {actual}\n  but was {expected}");
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static List<(string Line, List<(string Who, byte[] Message)> Messages)> Read(string what)
    {
        List<(string Line, List<(string Who, byte[] Message)> Messages)> cases = [];
        foreach (string line in File.ReadLines(Path.Combine(Repo.Root, $"tests/Kaconf.Generator.Tests/messages/{what}.txt")))
            if (line.StartsWith("  ", StringComparison.Ordinal)) cases[^1].Messages.Add((line[2..5].Trim(), Convert.FromHexString(line[6..])));
            else if (!line.StartsWith('#')) cases.Add((line, []));
        return cases;
    }

    private static LinkTable Links
    {
        get
        {
            LinkTable links = new();
            Add(links, 100, "eth0"u8);
            Add(links, 101, "eth1"u8);
            Add(links, 102, "red"u8, vrfTable: 1000);
            return links;
        }
    }

    private static void Add(LinkTable links, int index, ReadOnlySpan<byte> name, uint vrfTable = 0)
    {
        NetlinkWriter writer = new(new byte[256], RtNetlink.RTM_NEWLINK, 0, 0);
        BitConverter.TryWriteBytes(writer.Reserve(LinkMessage.HeaderSize)[4..], index);
        writer.Put(RtNetlink.IFLA_IFNAME, name);
        int info = writer.BeginNest(RtNetlink.IFLA_LINKINFO);
        writer.Put(RtNetlink.IFLA_INFO_KIND, vrfTable == 0 ? "veth"u8 : "vrf"u8);
        int data = writer.BeginNest(RtNetlink.IFLA_INFO_DATA);
        if (vrfTable != 0) writer.Put(1, vrfTable);
        writer.EndNest(data);
        writer.EndNest(info);
        links.Apply(RtNetlink.RTM_NEWLINK, writer.End()[NetlinkReader.HeaderSize..]);
    }
}
