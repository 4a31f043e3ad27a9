using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>What a kernel really says of its links and addresses, damaged at random, into one table. KACONF_SEED=n begins with another seed.</summary>
public class LinkDamageTests
{
    private const int Rounds = 20_000;

    private readonly LinkTable table = new();
    private readonly HashSet<int> indexes = [];
    private int messages;

    [Fact]
    public void A_damaged_dump_never_throws_and_a_whole_one_heals() => OwnNamespace.Run(() =>
    {
        using Wires wires = new();
        byte[][] dump = [.. Record(RtNetlink.RTM_GETLINK), .. Record(RtNetlink.RTM_GETADDR)];
        Read(dump);
        string[] before = State([.. indexes]);
        Assert.True(before.Length >= 5, string.Join('\n', before));
        int[] real = [.. indexes];
        int seed = int.TryParse(Environment.GetEnvironmentVariable("KACONF_SEED"), out int given) ? given : 5798;
        Random random = new(seed);
        for (int round = 0; round < Rounds; round++)
        {
            try
            {
                Read(Damage(dump[random.Next(dump.Length)], random));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, round {round}: {e}");
            }
        }
        Assert.True(State(indexes).Length <= messages, $"seed {seed}: {State(indexes).Length} entries of {messages} messages");
        Read(dump);
        string[] after = State(real);
        Assert.True(before.All(after.Contains), $"seed {seed}: {string.Join('\n', before.Except(after))}");
    });

    private static byte[] Damage(byte[] datagram, Random random)
    {
        byte[] damaged = [.. datagram.Take(random.Next(8) == 0 ? random.Next(1, datagram.Length) : datagram.Length)];
        for (int i = random.Next(6); i >= 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }

    private void Read(params byte[][] datagrams)
    {
        foreach (byte[] datagram in datagrams)
        {
            NetlinkReader reader = new(datagram);
            for (; reader.Next(); messages++)
            {
                if (LinkMessage.TryRead(reader.Payload, out LinkMessage link)) indexes.Add(link.Index);
                table.Apply(reader.Type, reader.Payload);
            }
        }
    }

    // A line for each link and each address of it.
    private string[] State(IEnumerable<int> of) =>
    [
        .. of.Select(table.Find).OfType<Link>().SelectMany(link => link.Addresses
            .Select(address => $"{link.Index} {address with { Order = 0 }}")
            .Append($"{link.Index} {link.Name} {link.Flags} {Convert.ToHexString(link.HardwareAddress)}")),
    ];

    private static List<byte[]> Record(ushort type)
    {
        using NetlinkSocket socket = new(groups: 0, receiveBuffer: 1024 * 1024);
        byte[] buffer = new byte[64 * 1024];
        Assert.False(socket.Send(RtNetlink.WriteDump(buffer, type, sequence: 1)).IsError);
        List<byte[]> datagrams = [];
        for (bool isDone = false; !isDone;)
        {
            SysResult received = socket.Receive(buffer, wait: true);
            Assert.False(received.IsError, $"the dump: {received.Error}");
            datagrams.Add(buffer[..received.Value]);
            NetlinkReader reader = new(datagrams[^1]);
            while (reader.Next()) isDone |= reader.Type == Netlink.NLMSG_DONE;
        }
        return datagrams;
    }
}
