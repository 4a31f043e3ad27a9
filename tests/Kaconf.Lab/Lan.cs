using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>A bridge in a namespace of its own, the nodes on it, and the eyes that watch them.</summary>
public sealed class Lan : IDisposable
{
    // The bridge is a cable: the host's packet filter has no business there.
    private const string NoFilterScript = "for f in /proc/sys/net/bridge/bridge-nf-call-*; do [ ! -e $f ] || echo 0 >$f; done";

    private readonly string _bridge = LabNames.Next();
    private readonly string _folder;
    private readonly List<Node> _nodes = [];
    private bool _disposed;

    /// <summary>Makes the network.</summary>
    /// <param name="network">The first three bytes of its addresses, "10.77.0"; the nodes are .1, .2, … of this /24.</param>
    /// <param name="nodeNames">A node for each.</param>
    /// <exception cref="LabException">A tool failed or is missing; see <see cref="Requirements"/>.</exception>
    public Lan(string network, params IReadOnlyList<string> nodeNames)
    {
        LabCleanup.Add(this);
        _folder = LabNames.FolderOf(_bridge);
        Directory.CreateDirectory(_folder);
        Command.Run("ip", "netns", "add", _bridge);
        Command.Run("ip", "netns", "exec", _bridge, "sh", "-c", NoFilterScript);
        Command.Run("ip", "-n", _bridge, "link", "add", "br0", "type", "bridge", "mcast_snooping", "0", "forward_delay", "0");
        Command.Run("ip", "-n", _bridge, "link", "set", "br0", "up");
        foreach (string name in nodeNames)
        {
            int number = _nodes.Count + 1;
            _nodes.Add(new Node(name, number, $"{network}.{number}", LabNames.Next(), new BridgePort(_bridge, $"port{number}"), Path.Combine(_folder, name)));
        }
        Wire = new Sniffer(_bridge, _folder);
        Addresses = new VipWatch(_nodes);
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>What is sent.</summary>
    public Sniffer Wire { get; }

    /// <summary>Where the addresses are.</summary>
    public VipWatch Addresses { get; }

    /// <summary>A node by its name.</summary>
    public Node this[string name] => _nodes.Single(node => node.Name == name);

    /// <summary>
    /// Waits until the address is on the expected node and on no other that takes part (a node that was killed keeps it,
    /// as a machine that hangs would), then asks the kernel whether it is so.
    /// </summary>
    /// <exception cref="LabException">It was not so in time; the message holds the logs of all nodes.</exception>
    public async Task HolderIsAsync(string address, Node expected, TimeSpan within)
    {
        await Wait.UntilAsync(() => Among(Addresses.HoldersOf(address)).SequenceEqual([expected.Name]), within,
            $"{address} on {expected.Name} alone", Report);
        IEnumerable<string> holders = Among(_nodes.Where(node => node.Addresses().Contains(address)).Select(node => node.Name));
        if (!holders.SequenceEqual([expected.Name]))
            throw new LabException($"{address} is on [{string.Join(", ", holders)}], not on {expected.Name} alone:\n{Report()}");
    }

    /// <summary>No node hears another, while all links stay up and the sniffer hears all; or each hears each again.</summary>
    public void Partition(bool isDivided)
    {
        foreach (Node node in _nodes)
            node.SetPort("isolated", isDivided);
    }

    /// <summary>The node behind the port where the bridge has a link-layer address, "00:00:5e:00:01:33"; null = it has not heard that address.</summary>
    public Node? NodeBehind(string hardwareAddress)
    {
        string[] words = Command.Run("bridge", "-n", _bridge, "fdb", "show", "br", "br0").Split('\n')
            .FirstOrDefault(line => line.StartsWith(hardwareAddress, StringComparison.OrdinalIgnoreCase))?.Split(' ') ?? [];
        int port = Array.IndexOf(words, "dev") + 1;
        return port > 0 ? _nodes.FirstOrDefault(node => words[port] == $"port{_nodes.IndexOf(node) + 1}") : null;
    }

    /// <summary>The whole story until now, for the text of a failure.</summary>
    public string Report() => LabReport.Of(this);

    /// <summary>Ends everything on the nodes and removes them.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Addresses?.Dispose();
        Wire?.Dispose();
        foreach (Node node in _nodes)
            node.Dispose();
        LabNames.RemoveNamespace(_bridge);
        LabNames.TryDelete(_folder);
        LabCleanup.Remove(this);
    }

    private IEnumerable<string> Among(IEnumerable<string> holders) => holders.Where(name => this[name].TakesPart);
}
