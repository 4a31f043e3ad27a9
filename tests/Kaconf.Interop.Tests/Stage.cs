using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>Two nodes, a and b, and the files of one scenario.</summary>
internal sealed class Stage : IDisposable
{
    /// <summary>The address that every scenario moves.</summary>
    public const string Vip = "10.77.0.100/24";

    /// <summary>An address of somebody else, on node a and on node b.</summary>
    public const string Foreign = "10.77.9.9/32";

    // Master-down time at advert_int 1 and priority 100 is 3.6 s, and an advert in the last moment of a preempt_delay of 4 s starts
    // it anew; the rest is for a loaded machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _scenario;
    private readonly Pair _pair;
    private readonly Dictionary<Node, IReadOnlyList<string>> _own;

    public Stage(string scenario, Pair pair)
    {
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        (_scenario, _pair) = (scenario, pair);
        Lan = new Lan("10.77.0", "a", "b");
        foreach (Node node in Lan.Nodes)
            node.Run("ip", "addr", "add", Foreign, "dev", "eth0");
        _own = Lan.Nodes.ToDictionary(node => node, node => node.Addresses());
    }

    public Lan Lan { get; }

    public Node A => Lan["a"];

    public Node B => Lan["b"];

    /// <summary>Starts the node's daemon.</summary>
    public async Task StartAsync(Node node) => await node.StartAsync(await _pair.ProgramAsync(_scenario, node.Name));

    /// <summary>Starts a, which becomes master, and then b.</summary>
    public async Task StartBothAsync(string address = Vip)
    {
        await StartAsync(A);
        await HeldByAsync(A, "start", address);
        await StartAsync(B);
        await B.Daemon!.HasSaidAsync("Entering BACKUP STATE");
        // A node that never heard its master waits from its own start, and not from the master's last word.
        await Lan.AdvertisementAsync(A);
        await HeldByAsync(A, "start of b", address);
    }

    /// <summary>The address has to come to the node, and to be on no other that takes part.</summary>
    public Task HeldByAsync(Node node, string step, string address = Vip) => HeldByAsync(node, step, address, Patience);

    /// <summary>The VIP is to stay where it is for some time.</summary>
    public async Task StaysOnAsync(Node node, TimeSpan time, string step)
    {
        await Task.Delay(time);
        await HeldByAsync(node, step, Vip, TimeSpan.Zero);
    }

    /// <summary>Stops what runs, and checks what has to be true of every scenario at its end.</summary>
    /// <param name="pseudoHeader">Whether checksums are as RFC 5798 wants them, and not as v3_checksum_as_v2 does.</param>
    public async Task FinishAsync(bool pseudoHeader = true)
    {
        foreach (Node node in Lan.Nodes.Reverse().Where(node => node.Daemon is { IsRunning: true }))
        {
            Assert.Equal(0, await node.Daemon!.TerminateAsync());
            Assert.Equal(_own[node], node.Addresses());
        }
        foreach (Node node in Lan.Nodes)
        {
            string[] complaints = [.. node.Log.Select(line => line.Text).Where(IsComplaint)];
            Assert.True(complaints.Length == 0, $"{node.Name} complains: {string.Join('\n', complaints)}\n{Lan.Report()}");
        }
        Assert.Equal(pseudoHeader, Lan.Wire.BadChecksums().Count == 0);
        Assert.Empty(Lan.Wire.Adverts.Where(IsOurs).SelectMany(advert => advert.Faults(pseudoHeader)));
    }

    /// <summary>Breaks the service that the node's check script, or the number in its tracked file, tells of.</summary>
    public static void Break(Node node) => File.WriteAllText(Path.Combine(node.Folder, "broken"), "1\n");

    /// <summary>Repairs it.</summary>
    public static void Repair(Node node) => File.Delete(Path.Combine(node.Folder, "broken"));

    public void Dispose() => Lan.Dispose();

    private async Task HeldByAsync(Node node, string step, string address, TimeSpan within)
    {
        try
        {
            await Lan.HolderIsAsync(address, node, within);
        }
        catch (LabException error)
        {
            Assert.Fail($"{_scenario} {_pair.A}/{_pair.B}, after \"{step}\": {error.Message}");
        }
    }

    // keepalived 2.2.7 has faults of its own: its IPv6 unicast leaves with hop limit 64.
    private bool IsOurs(VrrpAdvert advert) => Lan.Nodes.Any(node => node.HardwareAddress == advert.Sender && node.Daemon is { Program: KaconfProgram });

    private static bool IsComplaint(string line) =>
        line.Contains("bogus", StringComparison.OrdinalIgnoreCase) || line.Contains("checksum", StringComparison.OrdinalIgnoreCase);
}
