using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace Kaconf.Lab;

/// <summary>An address came to a node or left it.</summary>
/// <param name="Time">When the kernel told it, UTC.</param>
/// <param name="Node">Where.</param>
/// <param name="Address">With its prefix length: "10.77.0.100/24".</param>
/// <param name="Added">Came, not left.</param>
public readonly record struct AddressEvent(DateTime Time, string Node, string Address, bool Added);

/// <summary>Follows the addresses of eth0, and of the VMACs on it, on all nodes.</summary>
public sealed class VipWatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<AddressEvent> _events = [];
    private readonly List<Process> _monitors = [];

    internal VipWatch(IEnumerable<Node> nodes)
    {
        foreach (Node node in nodes)
            Follow(node);
    }

    /// <summary>What happened until now, in the order of arrival.</summary>
    public IReadOnlyList<AddressEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    /// <summary>The nodes that have the address by the events until now; cheap.</summary>
    public IReadOnlyList<string> HoldersOf(string address) =>
        [.. Events.Where(change => change.Address == address)
            .GroupBy(change => change.Node)
            .Where(changes => changes.Last().Added)
            .Select(changes => changes.Key)
            .Order(StringComparer.Ordinal)];

    /// <summary>Stops following.</summary>
    public void Dispose()
    {
        foreach (Process monitor in _monitors)
        {
            monitor.Kill();
            monitor.WaitForExit();
            monitor.Dispose();
        }
    }

    private void Follow(Node node)
    {
        Process monitor = Command.Start("ip", ["netns", "exec", node.NetworkNamespace, "ip", "-ts", "-o", "monitor", "address"]);
        _monitors.Add(monitor);
        monitor.OutputDataReceived += (_, received) => Append(node.Name, received.Data);
        monitor.BeginOutputReadLine();
        monitor.BeginErrorReadLine();
    }

    // "[2026-01-31T11:04:13.568964] Deleted 2: eth0    inet 10.77.0.100/24 scope global eth0\ …", in local time.
    private void Append(string node, string? line)
    {
        if (line is null || !(line.Contains(" eth0 ", StringComparison.Ordinal) || line.Contains(": vrrp.", StringComparison.Ordinal)))
            return;
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int inet = Array.FindIndex(words, word => word is "inet" or "inet6");
        if (inet < 0 || !DateTime.TryParse(words[0].Trim('[', ']'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal, out DateTime time))
            return;
        string address = words[inet + 1].Contains('/') ? words[inet + 1] : words[inet + 1] + (words[inet] == "inet" ? "/32" : "/128");
        lock (_gate)
            _events.Add(new AddressEvent(time, node, address, words[1] != "Deleted"));
    }
}
