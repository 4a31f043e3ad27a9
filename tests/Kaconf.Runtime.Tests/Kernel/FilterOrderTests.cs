using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Vrrp;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>There is no moment in which an address is there and its rule is not.</summary>
public class FilterOrderTests
{
    [Fact]
    public void Rules_come_before_the_addresses_and_go_after_them() => Run(() =>
    {
        using Wires wires = new();
        Witness filter = new();
        NodeRun run = new(VrrpFeatureTests.Node(VrrpFeatureTests.Instance(priority: 255, master: true)), wires.Reactor, new Log()) { Filter = filter };
        new VrrpFeature().Attach(run);
        foreach (Action action in run.Starting) action();
        Assert.Equal(["wanted", "tighten, no address", "loosen, address"], filter.Seen[^3..]);
        filter.Seen.Clear();
        foreach (Action action in run.Stopping) action();
        Assert.Equal(["not wanted", "tighten, address", "loosen, no address", "dispose, no address"], filter.Seen);
    });

    private sealed class Witness : IPacketFilter
    {
        public List<string> Seen { get; } = [];

        public void Want(VirtualAddress address, bool wanted) => Seen.Add(wanted ? "wanted" : "not wanted");

        public void BlockIgmp(int vmac, int parent, bool isV6)
        {
        }

        public void UnblockIgmp(int vmac)
        {
        }

        public void Tighten(LinkTable links) => Note("tighten");

        public void Loosen() => Note("loosen");

        public void Dispose() => Note("dispose");

        private void Note(string what) => Seen.Add($"{what}, {(Wires.Shows("10.9.0.100/32") ? "address" : "no address")}");
    }
}
