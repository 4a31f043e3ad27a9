using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Host.Tests.Chaos;

/// <summary>Two nodes of one site, a the better one, and what has to be true of them whenever nothing happens for a while.</summary>
internal sealed class ChaosSite : IDisposable
{
    /// <summary>The addresses of eth0 that move.</summary>
    public static readonly IReadOnlyList<string> Vips = ["10.77.0.100/24", "10.77.0.101/24", "10.77.9.1/32", "fe80::77:100/64", "fd77::100/64"];

    private const string OtherVip = "10.78.0.100/24";

    // Detection of a death, a script's next run and a start, on a machine with much else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _binary;
    private readonly Dictionary<Node, string[]> _own;
    private readonly Dictionary<Node, int> _descriptors = [];

    private ChaosSite(string binary)
    {
        _binary = binary;
        foreach (Node node in Lan.Nodes)
            AddOther(node);
        _own = Lan.Nodes.ToDictionary(node => node, OwnOf);
    }

    /// <summary>The two nodes and their cables.</summary>
    public Lan Lan { get; } = new("10.77.0", "a", "b");

    /// <summary>The configurations.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "chaos-nodes"), "*.conf").Order(StringComparer.Ordinal);

    /// <summary>Starts both.</summary>
    public static async Task<ChaosSite> StartAsync(string binary)
    {
        ChaosSite site = new(binary);
        foreach (Node node in site.Lan.Nodes)
            await site.StartAsync(node);
        await site.ConvergesAsync();
        foreach (Node node in site.Lan.Nodes)
            site._descriptors[node] = DescriptorsOf(node);
        return site;
    }

    /// <summary>Starts the daemon of a node.</summary>
    public async Task StartAsync(Node node) => await node.StartAsync(new KaconfProgram(_binary, $"chaos-{node.Name}"));

    /// <summary>Gives a node its eth1, which both watch.</summary>
    public static void AddOther(Node node) => node.AddInterface("eth1", $"10.78.0.{node.Address[^1]}/24");

    /// <summary>All that moves is on a, nothing on b, and all that is the nodes' own is there.</summary>
    /// <exception cref="LabException">It is not so in time.</exception>
    public async Task ConvergesAsync()
    {
        await Wait.UntilAsync(() => Wrong().Length == 0, Patience, "all addresses on a", () => $"{Wrong()}\n{Lan.Report()}");
    }

    /// <summary>Nothing is left of what was opened and started meanwhile, and after the stop nothing at all.</summary>
    public async Task EndsCleanAsync()
    {
        foreach (Node node in Lan.Nodes.Reverse())
        {
            await Wait.UntilAsync(() => node.Daemon!.Processes.Count == 1 && DescriptorsOf(node) <= _descriptors[node], Patience,
                $"{node.Name} to have {_descriptors[node]} descriptors and no child", () => $"{DescriptorsOf(node)} descriptors, {node.Daemon!.Processes.Count - 1} children");
            Assert.Equal(0, await node.Daemon!.TerminateAsync());
            Assert.Equal(_own[node], node.Addresses().Order(StringComparer.Ordinal));
            Assert.DoesNotContain(OtherVip, OfOther(node));
            Assert.Empty(Routing.Of(node));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Lan.Dispose();

    private string Wrong()
    {
        foreach (Node node in Lan.Nodes)
        {
            bool holds = node.Name == "a";
            string[] held = [.. node.Addresses().Intersect(Vips)];
            if (held.Length != (holds ? Vips.Count : 0)) return $"{node.Name} has {held.Length} of the {Vips.Count} addresses: {string.Join(' ', held)}";
            if (OfOther(node).Contains(OtherVip) != holds) return $"{node.Name} has {OtherVip}: {!holds}";
            IReadOnlyList<string> routing = Routing.Of(node);
            if (routing.Count != (holds ? Routing.Count : 0)) return $"{node.Name} has {routing.Count} of the {Routing.Count} routes and rules: {string.Join("; ", routing)}";
            if (!OwnOf(node).SequenceEqual(_own[node])) return $"{node.Name} has {string.Join(' ', OwnOf(node))} of its own, not {string.Join(' ', _own[node])}";
        }
        return "";
    }

    private static string[] OwnOf(Node node) => [.. node.Addresses().Except(Vips).Order(StringComparer.Ordinal)];

    private static string OfOther(Node node) => Command.Run("ip", "-n", node.NetworkNamespace, "-o", "addr", "show", "dev", "eth1");

    private static int DescriptorsOf(Node node) => Directory.GetFiles($"/proc/{node.Daemon!.Pid}/fd").Length;
}
