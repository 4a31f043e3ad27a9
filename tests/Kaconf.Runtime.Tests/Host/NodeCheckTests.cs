using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class NodeCheckTests
{
    private static readonly NodeConfig node = new()
    {
        Globals = new GlobalConfig(),
        Scripts = [new VrrpScriptConfig { Name = "chk", Command = new CommandConfig("/bin/check -q", ["/bin/check", "-q"]) }],
        Instances =
        [
            new VrrpInstanceConfig
            {
                Name = "VI_1",
                Interface = "eth0",
                VirtualRouterId = 51,
                TrackedInterfaces = [new TrackedInterfaceConfig("eth1")],
                VirtualAddresses = [new VirtualAddressConfig { Address = IpAddress.V4(192, 0, 2, 9), Device = "eth2" }],
                Notify = new NotifyConfig { Master = new CommandConfig("/bin/master", ["/bin/master"]) },
            },
        ],
    };

    [Fact]
    public void All_is_well()
    {
        FakeHost host = new() { Interfaces = { ["eth0"] = new(true, true, false), ["eth1"] = new(true, false, false), ["eth2"] = new(true, false, false) } };
        NodeCheck check = new(host);
        Assert.True(check.Look(node));
        Assert.Equal("""
            ok     CAP_NET_ADMIN          present
            ok     CAP_NET_RAW            present
            ok     VI_1                   interface eth0 is up
            ok     VI_1 track_interface   interface eth1 is up
            ok     VI_1 dev of 192.0.2.9  interface eth2 is up
            ok     VI_1 notify_master     /bin/master
            ok     script chk             /bin/check -q

            """, check.Table());
    }

    [Fact]
    public void A_node_without_an_instance_is_not_ready()
    {
        NodeCheck check = new(new FakeHost());
        Assert.False(check.Look(new NodeConfig { Globals = new GlobalConfig() }));
        Assert.EndsWith("FAULT  vrrp_instance  none in the file of this node, and no virtual_server: it would do nothing\n", check.Table());
    }

    [Fact]
    public void What_virtual_servers_need_is_looked_for()
    {
        FakeHost host = new() { Interfaces = { ["eth1"] = new(true, true, false) } };
        NodeCheck check = new(host);
        CommandConfig up = new("/bin/up", ["/bin/up"]), misc = new("/bin/check 1", ["/bin/check", "1"]);
        Assert.True(check.Look(new NodeConfig
        {
            Globals = new GlobalConfig(),
            VirtualServers =
            [
                new()
                {
                    Mark = 7, QuorumUp = up,
                    Servers = [new() { Address = IpAddress.V4(10, 1, 1, 1), NotifyDown = up, Checkers = [new TcpCheckConfig { BindInterface = "eth1" }, new MiscCheckConfig { Command = misc }] }],
                },
            ],
        }));
        Assert.Equal("""
            ok     CAP_NET_ADMIN                           present
            ok     FWM 7 quorum_up                         /bin/up
            ok     [10.1.1.1]:none:0 of FWM 7 notify_down  /bin/up
            ok     [10.1.1.1]:none:0 of FWM 7 bind_if      interface eth1 is up
            ok     [10.1.1.1]:none:0 of FWM 7 MISC_CHECK   /bin/check 1

            """, check.Table());
    }

    [Fact]
    public void What_is_not_supported_is_said()
    {
        NodeCheck check = new(new FakeHost());
        Assert.False(check.Look(new NodeConfig
        {
            Globals = new GlobalConfig(),
            NotStarted = [new NotStartedConfig("VI_6", "VMAC and ipvlan interfaces")],
            NotActedOn = ["SNMP", "mail alerts"],
        }));
        Assert.EndsWith("""
            FAULT  VI_6               not started: VMAC and ipvlan interfaces is not supported yet
            warn   not supported yet  SNMP; mail alerts

            """, check.Table());
    }

    [Fact]
    public void What_is_not_acted_on_does_not_keep_a_node_from_running()
    {
        FakeHost host = new() { Interfaces = { ["eth0"] = new(true, true, false) } };
        NodeConfig partial = new()
        {
            Globals = new GlobalConfig(),
            Instances = [new VrrpInstanceConfig { Name = "VI_1", Interface = "eth0", VirtualRouterId = 51 }],
            NotActedOn = ["SNMP"],
        };
        Assert.True(new NodeCheck(host).Look(partial));
    }

    [Fact]
    public void All_is_wrong()
    {
        FakeHost host = new() { Privileged = false, Problem = "Cannot find script", Interfaces = { ["eth0"] = new(true, false, true), ["eth1"] = new(false, false, false) } };
        NodeCheck check = new(host);
        Assert.False(check.Look(node));
        Assert.Equal("""
            FAULT  CAP_NET_ADMIN          missing: needed to add addresses; run as root or grant it
            FAULT  CAP_NET_RAW            missing: needed to send adverts; run as root or grant it
            FAULT  VI_1                   interface eth0 has no IPv4 address to send from
            FAULT  VI_1 track_interface   interface eth1 is down or has no carrier
            FAULT  VI_1 dev of 192.0.2.9  interface eth2 does not exist in this network namespace
            FAULT  VI_1 notify_master     Cannot find script
            FAULT  script chk             Cannot find script

            """, check.Table());
    }

    [Fact]
    public void Everything_else_that_instances_and_groups_need_is_looked_at()
    {
        NodeConfig other = new()
        {
            Globals = new GlobalConfig(),
            SyncGroups = [new SyncGroupConfig("G", ["V6"]) { TrackedInterfaces = [new TrackedInterfaceConfig("eth3")], Notify = node.Instances[0].Notify }],
            Instances =
            [
                new VrrpInstanceConfig
                {
                    Name = "V6",
                    Interface = "eth0",
                    VirtualRouterId = 6,
                    IsV6 = true,
                    FaultWithoutPeer = true,
                    ExcludedAddresses = [new VirtualAddressConfig { Address = IpAddress.V4(192, 0, 2, 9), Device = "eth2" }],
                    Hmac = new HmacConfig { ActiveKey = 1, Keys = [new HmacKeyConfig(1) { Bytes = new byte[32] }, new HmacKeyConfig(2) { File = "/etc/key" }] },
                },
            ],
        };
        NodeCheck check = new(new FakeHost { Interfaces = { ["eth0"] = new(true, true, false), ["eth2"] = new(true, false, false) } });
        Assert.False(check.Look(other));
        Assert.EndsWith("""
            FAULT  V6                   interface eth0 has no link-local address to send from
            warn   V6                   stays in FAULT: unicast_fault_no_peer, and no peer
            ok     V6 dev of 192.0.2.9  interface eth2 is up
            FAULT  V6 key 2             /etc/key cannot be read
            FAULT  G track_interface    interface eth3 does not exist in this network namespace
            ok     G notify_master      /bin/master

            """, check.Table());
    }

    private sealed class FakeHost : IHostFacts
    {
        public Dictionary<string, InterfaceFacts> Interfaces { get; } = [];

        public bool Privileged { get; init; } = true;

        public string? Problem { get; init; }

        public InterfaceFacts? Interface(string name) => Interfaces.TryGetValue(name, out InterfaceFacts facts) ? facts : null;

        public bool HasCapability(int number) => Privileged;

        public string? WhyNot(CommandConfig command) => Problem;

        public string? WhyNot(HmacKeyConfig key) => $"{key.File} cannot be read";
    }
}
