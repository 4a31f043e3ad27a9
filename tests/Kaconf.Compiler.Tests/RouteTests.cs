using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>What the words of a route and of a rule come to.</summary>
public class RouteTests
{
    [Fact]
    public void ARouteHasItsDestinationAndGateway()
    {
        RouteValue route = Route("198.51.100.0/24 via 192.0.2.1 dev eth0 table 0x10 tos AF11 metric 5");
        Assert.Equal(("198.51.100.0", 24, false), (route.Destination.Address!.ToString(), route.Destination.Length, route.IsV6));
        Assert.Equal(("192.0.2.1", "eth0", 5u), (route.Via!.ToString(), route.Device, route.Metric));
        Assert.Equal((new NamedNumber(16), new NamedNumber(0x28)), (route.Table, route.DsField));
    }

    [Theory]
    [InlineData("10.0.0.1 dev eth0", 1)]
    [InlineData("blackhole 10.0.0.0/8 no_track", 6)]
    [InlineData("7 10.0.0.0/8 no_track", 7)]
    [InlineData("unreachable default no_track", 7)]
    public void ATypeStandsBeforeTheDestination(string text, byte type) => Assert.Equal(type, Route(text).Type);

    [Theory]
    [InlineData("default dev eth0", false)]
    [InlineData("default dev eth0 via fe80::1", true)]
    [InlineData("::/0 dev eth0", true)]
    [InlineData("default dev eth0 expires 5", true)]
    [InlineData("default dev eth0 realms 5", false)]
    public void WhatIsGivenTellsTheFamily(string text, bool v6) => Assert.Equal(v6, Route(text).IsV6);

    [Theory]
    [InlineData("rtt 2400", 2400u, false)]
    [InlineData("rtt 300ms", 2400u, false)]
    [InlineData("rtt lock 0.3s", 2400u, true)]
    [InlineData("rttvar 0.25Secs", 1000u, false)]
    [InlineData("rto_min 1s", 1000u, false)]
    [InlineData("mtu lock 1400", 1400u, true)]
    public void AMetricIsInTheUnitOfTheKernel(string metric, uint value, bool locked) =>
        Assert.Equal(new RouteMetric(metric.Split(' ')[0], value, locked), Assert.Single(Route($"10.0.0.1 dev eth0 {metric}").Metrics));

    [Theory]
    [InlineData("rtt 1ms", 1600u)]
    [InlineData("rtt 500s", 960_000u)]
    public void AMetricThatTheKernelDoesNotTakeIsCorrected(string metric, uint value)
    {
        CompilationResult result = Compile("static_routes", $"10.0.0.1 dev eth0 {metric}");
        Assert.Contains(result.Diagnostics, item => item.Code == LanguageCodes.Corrected.Id);
        Assert.Equal(value, Entry<RouteValue>(result).Metrics.Single().Value);
    }

    [Fact]
    public void NextHopsEndTheRoute()
    {
        RouteValue route = Route("default dev eth0 nexthop via 192.0.2.1 weight 256 onlink nexthop via inet 192.0.2.2 dev eth1 encap mpls 100/0x10");
        Assert.Equal(["192.0.2.1", "192.0.2.2"], route.NextHops.Select(hop => hop.Via!.ToString()));
        Assert.Equal((256, true, null), (route.NextHops[0].Weight, route.NextHops[0].OnLink, route.NextHops[0].Encap));
        Assert.Equal(new MplsEncap(new[] { 100u, 16u }.ToEquatableArray()), route.NextHops[1].Encap);
    }

    [Fact]
    public void ALocatorIsANumberOf64Bits() => Assert.Equal(new IlaEncap(0x1_0002_0003_ffff), Route("10.0.0.1 dev eth0 encap ila 1:2:3:ffff").Encap);

    [Fact]
    public void AnOptionBehindATunnelIsOneOfTheRoute()
    {
        RouteValue route = Route("10.0.0.1 dev eth0 encap ip id 5 ttl 9 hoplimit 7");
        Assert.Equal(new IpEncap(false) { Id = 5, HopLimit = 9 }, route.Encap);
        Assert.Equal(7u, Assert.Single(route.Metrics).Value);
    }

    [Fact]
    public void ARuleSelectsAndActs()
    {
        RuleValue rule = Entry<RuleValue>(Compile("static_rules", "not from 192.0.2.0/24 fwmark 0x10/0xff sport 1-2 goto 0200 priority 0x10"));
        Assert.Equal((true, RuleAction.Goto, 200u, 16u), (rule.Invert, rule.Action, rule.GotoTarget, rule.Priority));
        Assert.Equal((16u, 255u, new NumberRange(1, 2)), (rule.Mark, rule.MarkMask, rule.SourcePorts));
    }

    private static RouteValue Route(string text)
    {
        CompilationResult result = Compile("static_routes", text);
        Assert.DoesNotContain(result.Diagnostics, item => item.Code != LanguageCodes.NotSupportedYet.Id);
        return Entry<RouteValue>(result);
    }

    private static CompilationResult Compile(string block, string line) => CompileCase.Text($"{block} {{\n  {line}\n}}\n");

    private static T Entry<T>(CompilationResult result) =>
        (T)Assert.Single(Assert.Single(Assert.Single(result.Site.Nodes).Root.Blocks).Entries);
}
