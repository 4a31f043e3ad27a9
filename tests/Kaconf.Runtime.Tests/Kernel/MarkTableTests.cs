using System;
using System.Diagnostics;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>nftables_ipvs in a real kernel, as nft(8) shows it.</summary>
public class MarkTableTests
{
    // What nft shows after the very bytes that keepalived 2.2.7 sends for these groups.
    private const string OfKeepalived = """
        table ip keepalived_ipvs {
        	map tcp_map {
        		type ipv4_addr . inet_service : mark
        		flags interval
        		counter
        		elements = { 10.0.0.1-10.0.0.9 . 80 counter packets 0 bytes 0 : 0x000003e8,
        			     10.0.1.0 . 443 counter packets 0 bytes 0 : 0x000003e8 }
        	}

        	map udp_map {
        		type ipv4_addr . inet_service : mark
        		flags interval
        		counter
        		elements = { 10.0.2.1-10.0.2.9 . 53 counter packets 0 bytes 0 : 0x000003e9 }
        	}

        	chain in {
        		type filter hook input priority filter - 1; policy accept;
        		meta mark set ip daddr . tcp dport map @tcp_map counter packets 0 bytes 0 return
        		meta mark set ip daddr . udp dport map @udp_map counter packets 0 bytes 0 return
        	}
        }
        table ip6 keepalived_ipvs {
        	map tcp_map {
        		type ipv6_addr . inet_service : mark
        		flags interval
        		counter
        		elements = { fd00::10/124 . 80 counter packets 0 bytes 0 : 0x000003e8 }
        	}

        	chain in {
        		type filter hook input priority filter - 1; policy accept;
        		meta mark set ip6 daddr . tcp dport map @tcp_map counter packets 0 bytes 0 return
        	}
        }

        """;

    private static readonly string[] Harms =
    [
        "flush map ip keepalived_ipvs tcp_map",
        "flush chain ip6 keepalived_ipvs in",
        "delete table ip6 keepalived_ipvs",
        "delete element ip keepalived_ipvs udp_map { 10.0.2.1-10.0.2.9 . 53 }",
        "add element ip keepalived_ipvs udp_map { 10.0.3.1 . 53 : 1001 }",
        "delete element ip keepalived_ipvs udp_map { 10.0.2.1-10.0.2.9 . 53 }; add element ip keepalived_ipvs udp_map { 10.0.2.1-10.0.2.9 . 53 : 7 }",
    ];

    private static readonly LvsConfig lvs = new() { MarkTable = "keepalived_ipvs" };

    private static readonly NodeConfig node = new()
    {
        Globals = new GlobalConfig { Lvs = lvs, Firewall = new FirewallConfig { Counters = true } },
        ServerGroups =
        [
            new() { Name = "G", Members = [new(V4(0, 1), V4(0, 9), 80), new(V4(1, 0), V4(1, 0), 443), new(IpAddress.V6(0xFD00_0000_0000_0000, 0x10), IpAddress.V6(0xFD00_0000_0000_0000, 0x1F), 80)] },
            new() { Name = "H", Members = [new(V4(2, 1), V4(2, 9), 53)] },
        ],
        VirtualServers = [new() { Group = "G", Protocol = ServiceProtocol.Tcp }, new() { Group = "H", Protocol = ServiceProtocol.Udp }],
    };

    [Fact]
    public void The_table_is_keepaliveds_and_comes_back_when_others_take_it_away() => Run(() =>
    {
        using Log log = new();
        using (MarkTable table = new(lvs, hasCounters: true, new ServicePlan(node).Marks, static () => new NfTablesClient(), log))
        {
            table.Settle();
            Assert.Equal(OfKeepalived, Nft("list ruleset"));
            Nft("flush ruleset");
            table.Settle();
            Assert.Equal(OfKeepalived, Nft("list ruleset"));
            foreach (string harm in Harms)
            {
                Nft(harm);
                Assert.NotEqual(OfKeepalived, Nft("list ruleset"));
                table.Settle();
                Assert.Equal(OfKeepalived, Nft("list ruleset"));
            }
            string before = Nft("-a list ruleset");
            table.Settle();
            Assert.Equal(before, Nft("-a list ruleset"));
        }
        Assert.Equal("", Nft("list ruleset"));
    });

    [Fact]
    public void A_table_that_cannot_be_made_anew_goes_at_the_stop() => Run(() =>
    {
        using Log log = new();
        using (NfTablesClient client = new())
        {
            Refusing kernel = new(client);
            MarkTable table = new(lvs, hasCounters: true, new ServicePlan(node).Marks, () => kernel, log);
            table.Settle();
            Nft(Harms[0]);
            kernel.Refuses = true;
            table.Settle();
            kernel.Refuses = false;
            table.Dispose();
        }
        Assert.Equal("", Nft("list ruleset"));
    });

    [Fact]
    public void The_table_is_where_IPVS_is() => Run(() =>
    {
        string name = $"kaconf-marks-{Environment.ProcessId}";
        Ip($"netns add {name}");
        try
        {
            using Log log = new();
            using Reactor reactor = new();
            GlobalConfig globals = new() { Lvs = new LvsConfig { MarkTable = "keepalived_ipvs", NetNamespace = name }, Firewall = node.Globals.Firewall };
            NodeRun run = new(new NodeConfig { Globals = globals, ServerGroups = node.ServerGroups, VirtualServers = node.VirtualServers }, reactor, log);
            using IpvsTable table = new(run, static () => throw new LinuxException("no IPVS here", Errno.ENOENT));
            run.Services = table;
            new IpvsMarkFeature().Attach(run);
            table.Open();
            Assert.Equal("", Nft("list ruleset"));
            Assert.Equal(OfKeepalived, Ip($"netns exec {name} nft list ruleset"));
            using CleanRun clean = new(run.Node, "", log);
            Assert.True(new IpvsMarkFeature().Clean(clean));
            Assert.Equal("", Ip($"netns exec {name} nft list ruleset"));
            table.Close();
        }
        finally
        {
            Ip($"netns del {name}");
        }
    });

    [Fact]
    public void A_group_of_two_families_has_one_mark_and_a_service_for_each()
    {
        ServicePlan plan = new(node);
        Assert.Equal([ServiceKey.OfMark(1000, false), ServiceKey.OfMark(1000, true), ServiceKey.OfMark(1001, false)], plan.Services.ConvertAll(service => service.Key));
    }

    private static IpAddress V4(byte third, byte last) => IpAddress.V4(10, 0, third, last);

    private static string Nft(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("nft", command) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"nft {command}: {error}");
        return output;
    }

    /// <summary>A kernel that takes no changes at times.</summary>
    private sealed class Refusing(NfTablesClient kernel) : INfTables
    {
        public bool Refuses { get; set; }

        public uint Port => kernel.Port;

        public NftBatch NewBatch() => kernel.NewBatch();

        public RouteResult Commit(NftBatch batch) => Refuses ? new(Errno.ENOBUFS, "") : kernel.Commit(batch);

        public RouteResult Dump(NftRequest request, RouteAnswer onAnswer) => kernel.Dump(request, onAnswer);

        public void Dispose()
        {
        }
    }
}
