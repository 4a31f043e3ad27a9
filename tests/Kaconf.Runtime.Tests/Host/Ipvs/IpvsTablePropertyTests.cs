using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using Xunit;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Host.Ipvs;

/// <summary>From any table, by any way, to the one that is wanted, with as few changes as there are differences.</summary>
public class IpvsTablePropertyTests
{
    private const int Seeds = 300;
    private static readonly string[] schedulers = ["rr", "wlc", "sh"];

    [Fact]
    public void Any_table_becomes_the_wanted_one_with_a_change_for_each_difference()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            VirtualServerConfig[] services = Services(random);
            using TableFixture node = new(services);
            Dictionary<(int, int), int> wanted = [];
            Spoil(node.Kernel, services, random);
            Want(node, services, wanted, random);
            int differences = Differences(node.Kernel, Expected(services, wanted));
            node.Table.Open();
            Check(seed, node, services, wanted, differences);
            for (int turn = 0; turn < 4; turn++)
            {
                Want(node, services, wanted, random);
                differences = Differences(node.Kernel, Expected(services, wanted));
                node.Table.Settle();
                Check(seed, node, services, wanted, differences);
            }
        }
    }

    [Fact]
    public void Faults_of_every_kind_at_any_moment_are_made_good()
    {
        Errno[] errors = [Errno.ENOBUFS, Errno.EBUSY, Errno.ESRCH, Errno.ENOENT, Errno.EEXIST, Errno.EPERM, Errno.EINVAL];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            VirtualServerConfig[] services = Services(random);
            using TableFixture node = new(services);
            Dictionary<(int, int), int> wanted = [];
            node.Table.Open();
            for (int turn = 0; turn < 6; turn++)
            {
                node.Kernel.Fault = command => random.Next(12) == 0 ? Fault(command, errors[random.Next(errors.Length)]) : Errno.None;
                node.Kernel.Damage = datagram => random.Next(20) == 0 ? Damage(datagram, random) : datagram;
                if (random.Next(3) == 0)
                {
                    Spoil(node.Kernel, services, random);
                    // Without a look nobody would know.
                    node.Table.Open();
                }
                Want(node, services, wanted, random);
                node.Table.Settle();
            }
            (node.Kernel.Fault, node.Kernel.Damage) = (static _ => Errno.None, static datagram => datagram);
            node.Until($"seed {seed}", () => Differences(node.Kernel, Expected(services, wanted)) == 0);
        }
    }

    // "It is gone already" is no lie of a kernel.
    private static Errno Fault(byte command, Errno error) =>
        command == IPVS_CMD_DEL_DEST && (error == Errno.ENOENT || error == Errno.ESRCH) ? Errno.EBUSY : error;

    // A dump may be cut short. A refusal that is lost without a word would be none.
    private static object Damage(byte[] datagram, Random random) =>
        random.Next(2) == 0 || BitConverter.ToUInt16(datagram, 4) == Netlink.NLMSG_ERROR ? Errno.ENOBUFS : datagram[..random.Next(1, datagram.Length)];

    private static void Check(int seed, TableFixture node, VirtualServerConfig[] services, Dictionary<(int, int), int> wanted, int differences)
    {
        Assert.True(Differences(node.Kernel, Expected(services, wanted)) == 0, $"seed {seed}: {node.Kernel.Table()}");
        Assert.True(node.Kernel.Commands.Count == differences, $"seed {seed}: {node.Kernel.Commands.Count} changes for {differences} differences");
        node.Forget();
    }

    private static VirtualServerConfig[] Services(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(number => TableFixture.Service(number, random.Next(0, 6), schedulers[random.Next(3)]))];

    private static void Want(TableFixture node, VirtualServerConfig[] services, Dictionary<(int, int), int> wanted, Random random)
    {
        for (int service = 0; service < services.Length; service++)
            for (int server = -1; server < services[service].Servers.Length; server++)
            {
                if (random.Next(2) == 0) continue;
                int? weight = random.Next(3) == 0 ? null : random.Next(4);
                node.Table.Want(service, server, weight);
                if (weight is { } some) wanted[(service, server)] = some;
                else wanted.Remove((service, server));
            }
    }

    // As another program, or a killed run, may leave it; strangers among the servers, and services of others.
    private static void Spoil(FakeIpvs kernel, VirtualServerConfig[] services, Random random)
    {
        foreach (VirtualServerConfig config in services)
        {
            ServiceKey key = KeyOf(config);
            if (random.Next(3) == 0) kernel.Services.Remove(key);
            if (random.Next(3) == 0) continue;
            FakeService service = kernel.Services[key] = new($"{schedulers[random.Next(3)]} 0 0 ffffffff ");
            foreach (ServerKey server in config.Servers.Select(server => new ServerKey(server.Address, server.Port)).Append(new(IpAddress.V4(10, 7, 7, 7), 1)))
                if (random.Next(2) == 0) service.Servers[server] = ServerSettings.Of(default(ForwardingConfig)) with { Weight = (uint)random.Next(4) };
        }
        if (random.Next(2) == 0) kernel.Services[ServiceKey.OfMark(9, false)] = new("rr 0 0 ffffffff ");
    }

    private static ServiceKey KeyOf(VirtualServerConfig config) => new(config.Address!.Value, config.Protocol, config.Port, 0, false);

    private static Dictionary<ServiceKey, FakeService> Expected(VirtualServerConfig[] services, Dictionary<(int Service, int Server), int> wanted)
    {
        Dictionary<ServiceKey, FakeService> expected = [];
        for (int i = 0; i < services.Length; i++) expected.Add(KeyOf(services[i]), new($"{services[i].Scheduler} 0 0 ffffffff "));
        foreach (((int service, int server), int weight) in wanted)
        {
            VirtualServerConfig config = services[service];
            ServerKey key = server < 0 ? new(config.SorryServer!.Address, config.SorryServer.Port) : new(config.Servers[server].Address, config.Servers[server].Port);
            expected[KeyOf(config)].Servers.Add(key, ServerSettings.Of(default(ForwardingConfig)) with { Weight = (uint)weight });
        }
        return expected;
    }

    private static int Differences(FakeIpvs kernel, Dictionary<ServiceKey, FakeService> expected)
    {
        int count = 0;
        foreach ((ServiceKey key, FakeService wanted) in expected)
        {
            FakeService? found = kernel.Services.GetValueOrDefault(key);
            if (found?.Settings != wanted.Settings) count++;
            foreach (ServerKey server in wanted.Servers.Keys.Union(found?.Servers.Keys ?? Enumerable.Empty<ServerKey>()))
                if (!wanted.Servers.TryGetValue(server, out ServerSettings a) || found is null || !found.Servers.TryGetValue(server, out ServerSettings b) || a != b) count++;
        }
        return count;
    }
}
