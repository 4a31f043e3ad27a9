using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Host.Tests.Chaos;

/// <summary>Something that goes wrong on a node, and is mended a moment later, as far as it is not for the daemons to mend.</summary>
/// <param name="Name">For the story of a failure.</param>
/// <param name="Happens">What happens; how long and how often is chosen at random.</param>
internal sealed record Trouble(string Name, Func<ChaosSite, Node, Random, Task> Happens)
{
    private const int Pairs = 1000;

    /// <summary>Everything that can go wrong.</summary>
    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("addresses removed by another program", (_, node, random) => RemovedAsync(node, random)),
        new("routes and rules removed by another program", (_, node, random) => Routing.RemovedAsync(node, random, () => Moment(random, 50))),
        new("eth1 flushed", (_, node, random) => FlushedAsync(node, random)),
        new("eth0 down and up", (_, node, random) => DownAsync(node, random)),
        new("eth0 deleted and made again", (_, node, random) => node.ReplaceLinkAsync(Moment(random))),
        new("eth1 deleted and made again", (_, node, random) => ReplacedAsync(node, random)),
        new("the tracked script flaps", (_, node, random) => FlapsAsync(node, random)),
        new("2000 links at once", (_, node, random) => LinksAsync(node, random)),
        new("more news than the socket holds", (_, node, random) => OverrunAsync(node, random)),
        new("kill -9 and start", KilledAsync),
        new("kill -9 within a transition, and start", KilledWithinAsync),
    ];

    private static TimeSpan Moment(Random random, int most = 1500) => TimeSpan.FromMilliseconds(random.Next(most));

    private static async Task RemovedAsync(Node node, Random random)
    {
        foreach (string vip in ChaosSite.Vips.Where(_ => random.Next(2) == 0))
        {
            _ = node.Run("ip", "addr", "del", vip, "dev", "eth0");
            await Task.Delay(Moment(random, 50));
        }
    }

    private static async Task FlushedAsync(Node node, Random random)
    {
        node.Run("ip", "addr", "flush", "dev", "eth1");
        await Task.Delay(Moment(random));
        node.Run("ip", "addr", "add", $"10.78.0.{node.Address[^1]}/24", "dev", "eth1");
    }

    private static async Task DownAsync(Node node, Random random)
    {
        node.LinkDown();
        await Task.Delay(Moment(random));
        node.LinkUp();
    }

    private static async Task ReplacedAsync(Node node, Random random)
    {
        node.Run("ip", "link", "delete", "eth1");
        await Task.Delay(Moment(random));
        ChaosSite.AddOther(node);
    }

    private static async Task FlapsAsync(Node node, Random random)
    {
        string broken = Path.Combine(node.Folder, "broken");
        for (int i = random.Next(4); i >= 0; i--)
        {
            File.WriteAllText(broken, "");
            await Task.Delay(Moment(random));
            File.Delete(broken);
            await Task.Delay(Moment(random, 500));
        }
    }

    private static async Task LinksAsync(Node node, Random random)
    {
        File.WriteAllLines(Path.Combine(node.Folder, "links"), Enumerable.Range(0, Pairs).Select(i => $"link add name c{i} group 7 type veth peer name d{i}"));
        node.Run("ip", "-batch", "/run/links");
        await Task.Delay(Moment(random, 300));
        node.Run("ip", "link", "delete", "group", "7");
    }

    private static async Task OverrunAsync(Node node, Random random)
    {
        node.Daemon!.Pause();
        await LinksAsync(node, random);
        await RemovedAsync(node, random);
        node.Daemon.Resume();
    }

    private static async Task KilledAsync(ChaosSite site, Node node, Random random)
    {
        await node.Daemon!.KillAsync();
        await Task.Delay(Moment(random));
        await site.StartAsync(node);
    }

    // The other one goes, or comes back: this one is just about to change its state.
    private static async Task KilledWithinAsync(ChaosSite site, Node node, Random random)
    {
        Node other = site.Lan.Nodes.Single(one => one != node);
        await other.Daemon!.KillAsync();
        await Task.Delay(Moment(random, 1000));
        await node.Daemon!.KillAsync();
        await site.StartAsync(node);
        await Task.Delay(Moment(random, 1000));
        await site.StartAsync(other);
    }
}
