using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Interop.Tests;

/// <summary>What a node does that comes back and is better than the one that took over.</summary>
internal enum Comeback
{
    /// <summary>It takes over.</summary>
    Preempts,

    /// <summary>It takes over after <see cref="MatrixRow.PreemptDelay"/>.</summary>
    PreemptsLater,

    /// <summary>It stays BACKUP.</summary>
    Waits,
}

/// <summary>What stands on node a, whose loss costs it the election.</summary>
internal enum Serves
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Something that works while the file of <see cref="Stage.Break"/> is not there.</summary>
    File,

    /// <summary>The process <see cref="MatrixRow.Service"/>.</summary>
    Process,
}

/// <summary>One way to configure VRRP: the files of its two nodes, of which a has the higher priority, and the times that follow.</summary>
/// <param name="Name">For people, and a part of the nodes' names.</param>
/// <param name="Number">The virtual router id; of a second instance it is one more.</param>
internal sealed record MatrixRow(string Name, int Number)
{
    /// <summary>Seconds that preempt_delay says in rows that have it.</summary>
    public const int PreemptDelay = 2;

    /// <summary>The program whose process is tracked.</summary>
    public const string Service = "kcmatrix";

    /// <summary>The scenario's name, before "-a" and "-b".</summary>
    public string Scenario => "matrix-" + Name;

    /// <summary>The version of VRRP.</summary>
    public int Version { get; init; } = 2;

    /// <summary>advert_int in milliseconds.</summary>
    public int Interval { get; init; } = 1000;

    /// <summary>The priority of node a.</summary>
    public int Priority { get; init; } = 150;

    /// <summary>What node a does when it comes back.</summary>
    public Comeback Comeback { get; init; }

    /// <summary>The virtual addresses, those of each instance.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Vips { get; init; } = [["10.77.0.100/24"]];

    /// <summary>Whether the checksum of version 3 covers the pseudo header.</summary>
    public bool PseudoHeader { get; init; } = true;

    /// <summary>How often it may be played until it goes as it should: a virtual machine can stand still for longer than the shortest intervals bear.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Lines of global_defs.</summary>
    public IReadOnlyList<string> Globals { get; init; } = [];

    /// <summary>More lines of the instance on a node with the number 1 or 2, whose peer has the other.</summary>
    public Func<int, int, IReadOnlyList<string>> Settings { get; init; } = (_, _) => [];

    /// <summary>Blocks before the instances.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];

    /// <summary>What breaks and is repaired on node a.</summary>
    public Serves Serves { get; init; }

    /// <summary>The routes that move, as ip-route(8) shows them.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>The virtual router ids.</summary>
    public IEnumerable<int> VirtualRouterIds => Enumerable.Range(Number, Vips.Count);

    /// <summary>How long node b waits after a farewell (RFC 3768 §6.1, RFC 5798 §6.1).</summary>
    public TimeSpan Skew => (256 - PriorityOf("b")) / 256.0 * TimeSpan.FromMilliseconds(Version == 2 ? 1000 : Interval);

    /// <summary>How long node b waits after silence.</summary>
    public TimeSpan MasterDown => TimeSpan.FromMilliseconds(3 * Interval) + Skew;

    /// <summary>The priority of a node.</summary>
    public int PriorityOf(string node) => node == "a" ? Priority : 100;

    /// <summary>The configuration of a node.</summary>
    public string Text(string node)
    {
        List<string> blocks = [.. Definitions, .. Vips.Select((_, i) => Instance(node, i))];
        if (Globals.Count > 0)
            blocks.Insert(0, Block("global_defs", Globals));
        if (Vips.Count > 1)
            blocks.Add(Block("vrrp_sync_group G", [Block("group", Vips.Select((_, i) => $"VI_{i + 1}"))]));
        return string.Join('\n', blocks);
    }

    private string Instance(string node, int index) => Block($"vrrp_instance VI_{index + 1}",
    [
        $"state {(PriorityOf(node) == 255 ? "MASTER" : "BACKUP")}",
        "interface eth0",
        $"virtual_router_id {Number + index}",
        $"priority {PriorityOf(node)}",
        $"version {Version}",
        "advert_int " + (Interval / 1000.0).ToString(CultureInfo.InvariantCulture),
        .. node == "a" ? Settings(1, 2) : Settings(2, 1),
        Block("virtual_ipaddress", Vips[index]),
    ]);

    private static string Block(string head, IEnumerable<string> lines) =>
        $"{head} {{\n{string.Concat(lines.Select(line => "    " + line.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal) + "\n"))}}}\n";
}
