using System;
using System.Linq;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Linux;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>What the table does when all is well, and what when the kernel refuses.</summary>
public class IpvsTableTests
{
    [Fact]
    public void A_table_is_made_in_few_calls()
    {
        using TableFixture node = new([.. Enumerable.Range(0, 100).Select(number => TableFixture.Service(number, 10))]);
        node.OpenWith(100, 10);
        Assert.Equal(100, node.Kernel.Services.Count);
        Assert.All(node.Kernel.Services.Values, service => Assert.Equal(10, service.Servers.Count));
        Assert.Equal(1100, node.Kernel.Commands.Count);
        // The family, the dump of nothing, and the batches.
        Assert.InRange(node.Kernel.Calls, 3, 9);
    }

    [Fact]
    public void A_table_that_is_right_is_left_alone()
    {
        using TableFixture node = new(TableFixture.Service(1, 2), TableFixture.Service(2, 2));
        node.OpenWith(2, 2);
        node.Forget();
        node.Table.Open();
        Assert.Empty(node.Kernel.Commands);
    }

    [Fact]
    public void A_weight_is_changed_without_a_look_and_a_server_that_comes_and_goes_within_a_turn_is_nothing()
    {
        using TableFixture node = new(TableFixture.Service(1, 3));
        node.OpenWith(1, 2);
        node.Forget();
        int dumps = node.Kernel.Dumps;
        node.Table.Want(0, 0, 7);
        node.Table.Want(0, 1, null);
        node.Table.Want(0, 2, 1);
        node.Table.Want(0, 2, null);
        node.Table.Settle();
        Assert.Equal([IPVS_CMD_SET_DEST, IPVS_CMD_DEL_DEST], node.Kernel.Commands);
        Assert.Equal(dumps, node.Kernel.Dumps);
        Assert.Equal(7u, node.Kernel.Services.Values.Single().Servers.Values.Single().Weight);
        node.Table.Settle();
        Assert.Equal(2, node.Kernel.Commands.Count);
    }

    [Fact]
    public void A_change_that_is_refused_is_made_after_a_look()
    {
        foreach (Errno error in (Errno[])[Errno.ENOBUFS, Errno.EBUSY, Errno.ESRCH, Errno.ENOENT, Errno.EEXIST, Errno.EPERM])
        {
            using TableFixture node = new(TableFixture.Service(1, 3), TableFixture.Service(2, 3));
            node.OpenWith(2, 2);
            bool refuses = true;
            node.Kernel.Fault = command => command == IPVS_CMD_NEW_DEST && refuses ? error : Errno.None;
            int dumps = node.Kernel.Dumps;
            // Once only.
            node.Kernel.Damage = datagram =>
            {
                refuses = false;
                return datagram;
            };
            node.Table.Want(1, 2, 5);
            node.Table.Settle();
            Assert.Equal(3, node.Kernel.Services.Last().Value.Servers.Count);
            // The services, and the servers of the one in doubt.
            Assert.Equal(dumps + 2, node.Kernel.Dumps);
        }
    }

    [Fact]
    public void Lost_and_damaged_answers_are_made_good()
    {
        foreach (object loss in (object[])[Errno.ENOBUFS, Errno.EAGAIN, new byte[3], new byte[20]])
            for (int lost = 0; lost < 8; lost++)
            {
                using TableFixture node = new(TableFixture.Service(1, 2), TableFixture.Service(2, 2));
                int answer = 0;
                node.Kernel.Damage = datagram => answer++ == lost ? loss : datagram;
                node.OpenWith(2, 2);
                // Without IPVS it waits for the timer.
                node.Until($"{loss} at {lost}", () => node.Kernel.Services.Count == 2 && node.Kernel.Services.Values.All(service => service.Servers.Count == 2));
                node.Forget();
                node.Table.Open();
                Assert.Empty(node.Kernel.Commands);
            }
    }

    [Fact]
    public void What_others_have_is_not_touched()
    {
        using TableFixture node = new(TableFixture.Service(1, 1));
        node.Kernel.Services.Add(ServiceKey.OfMark(5, false), new FakeService("rr 0 0 ffffffff "));
        node.OpenWith(1, 1);
        node.Table.Close();
        Assert.Equal(5u, node.Kernel.Services.Single().Key.Mark);
        Assert.Equal([IPVS_CMD_NEW_SERVICE, IPVS_CMD_NEW_DEST, IPVS_CMD_DEL_SERVICE], node.Kernel.Commands);
    }

    [Fact]
    public void A_kernel_without_IPVS_is_asked_again()
    {
        using TableFixture node = new(TableFixture.Service(1, 1));
        node.Kernel.HasFamily = false;
        node.OpenWith(1, 1);
        node.Table.Want(0, 0, 2);
        node.Table.Settle();
        Assert.Empty(node.Kernel.Commands);
        node.Kernel.HasFamily = true;
        node.Until("IPVS is there", () => node.Kernel.Services.Count == 1);
        Assert.Equal(2u, node.Kernel.Services.Values.Single().Servers.Values.Single().Weight);
    }

    [Fact]
    public void What_is_refused_for_good_does_not_hold_up_the_rest()
    {
        using TableFixture node = new(TableFixture.Service(1, 2, FakeIpvs.NoScheduler), TableFixture.Service(2, 2));
        node.OpenWith(2, 2);
        Assert.Equal(2, node.Kernel.Services.Last().Value.Servers.Count);
        // The one of the other service, and two tries.
        Assert.Equal(3, node.Kernel.Commands.Count(static command => command == IPVS_CMD_NEW_SERVICE));
        node.Forget();
        node.Table.Want(1, 0, 9);
        node.Table.Settle();
        Assert.Equal([IPVS_CMD_SET_DEST], node.Kernel.Commands);
    }

    [Fact]
    public void A_server_that_is_refused_for_good_does_not_hold_up_the_others_of_its_service()
    {
        using TableFixture node = new(TableFixture.Service(1, 3));
        node.OpenWith(1, 2);
        node.Kernel.Fault = command => command == IPVS_CMD_NEW_DEST ? Errno.EINVAL : Errno.None;
        node.Table.Want(0, 2, 1);
        node.Table.Settle();
        node.Forget();
        node.Table.Want(0, 0, null);
        node.Table.Settle();
        Assert.Equal([IPVS_CMD_DEL_DEST], node.Kernel.Commands);
    }

    [Fact]
    public void A_refusal_says_what_to_look_for()
    {
        using TableFixture node = new(TableFixture.Service(1, 1));
        KernelService service = node.Table.Plan.Services[0];
        Assert.Equal("cannot add [10.9.0.1]:tcp:80: ENOENT (2: No such file or directory); is its scheduler there (modprobe ip_vs_wlc)?",
            new IpvsChange(IPVS_CMD_NEW_SERVICE, service) { Refusal = new(Errno.ENOENT, "") }.Words());
        KernelService persistent = new(service.Key, new Config.VirtualServerConfig { Scheduler = "rr", PersistenceTimeoutSeconds = 50, PersistenceEngine = "sip" }, hasGranularity: false);
        Assert.EndsWith("; are its scheduler (modprobe ip_vs_rr) and its persistence engine (modprobe ip_vs_pe_sip) there?",
            new IpvsChange(IPVS_CMD_NEW_SERVICE, persistent) { Refusal = new(Errno.ENOENT, "") }.Words());
        Assert.Equal("cannot add [fd00::1]:80 to [10.9.0.1]:tcp:80: EINVAL (22: Invalid argument); a server of the other family needs a tunnel, and no lvs_sync_daemon",
            new IpvsChange(IPVS_CMD_NEW_DEST, service, new(Config.IpAddress.V6(0xFD00_0000_0000_0000, 1), 80)) { Refusal = new(Errno.EINVAL, "") }.Words());
    }

    [Fact]
    public void What_another_program_does_is_undone_within_a_check_of_all()
    {
        using TableFixture node = new(Often(TableFixture.Service(1, 2)));
        node.OpenWith(1, 2);
        string right = node.Kernel.Table();
        node.Kernel.Services.Clear();
        node.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(right, node.Kernel.Table());
    }

    private static Config.VirtualServerConfig Often(Config.VirtualServerConfig service) => new()
    {
        Address = service.Address,
        Port = service.Port,
        Protocol = service.Protocol,
        Servers = [.. service.Servers.Select(server => new Config.RealServerConfig { Address = server.Address, Port = server.Port, Checkers = [new Config.TcpCheckConfig { DelayLoopMicroseconds = 1 }] })],
    };
}
