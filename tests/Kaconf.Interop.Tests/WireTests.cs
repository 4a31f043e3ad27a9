using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>One file, two daemons on machines with the same addresses, the same bytes.</summary>
public class WireTests
{
    /// <summary>
    /// Whole frames: the adverts of each virtual router in their order, the farewell, gratuitous ARPs and neighbour advertisements of each
    /// address with their number; and the addresses as the kernel shows them. tshark, an independent reader, has nothing against ours.
    /// </summary>
    [Theory]
    [InlineData("multicast")]
    [InlineData("unicast")]
    [InlineData("addresses")]
    [InlineData("matrix-v2-ah")]
    [InlineData("matrix-v3-ipv4")]
    [InlineData("matrix-v3-ipv6")]
    [InlineData("matrix-unicast-ipv6")]
    [InlineData("matrix-sync-group")]
    [InlineData("matrix-owner")]
    [InlineData("matrix-advert-100ms")]
    [InlineData("matrix-mcast-dst-ip")]
    public async Task KaconfSendsWhatKeepalivedSends(string scenario)
    {
        Assert.SkipWhen(Requirements.MissingPackage("tshark") is not null, Requirements.MissingPackage("tshark") ?? "");
        Scene[] scenes = await Task.WhenAll(PlayAsync(scenario, Pair.KeepalivedKeepalived), PlayAsync(scenario, Pair.KaconfKaconf));
        Assert.Equal(scenes[0].Adverts.Keys, scenes[1].Adverts.Keys);
        foreach (int router in scenes[0].Adverts.Keys)
        {
            // How many fit into the time differs.
            int adverts = scenes.Min(scene => scene.Adverts[router].Length);
            Assert.InRange(adverts, 4, int.MaxValue);
            Assert.Equal(scenes[0].Adverts[router].Take(adverts), scenes[1].Adverts[router].Take(adverts));
        }
        Assert.Equal(scenes[0].Farewells, scenes[1].Farewells);
        Assert.Equal(scenes[0].Arps, scenes[1].Arps);
        Assert.Equal(scenes[0].NeighborAdvertisements, scenes[1].NeighborAdvertisements);
        Assert.Equal(scenes[0].Addresses, scenes[1].Addresses);
        Assert.Empty(scenes[1].Complaints);
    }

    // Node a alone becomes master, announces itself, announces itself again after garp_master_delay, and stops.
    private static async Task<Scene> PlayAsync(string scenario, Pair pair)
    {
        using Stage stage = new(scenario, pair);
        Sniffer wire = stage.Lan.Wire;
        await stage.StartAsync(stage.A);
        await Wait.UntilAsync(() => wire.Arps.Count + wire.NeighborAdvertisements.Count > 0, TimeSpan.FromSeconds(8), "a to become master", stage.Lan.Report);
        await Task.Delay(TimeSpan.FromSeconds(6));
        string[] addresses = stage.A.Run("ip", "-o", "addr", "show", "dev", "eth0").Output.Split('\n');
        await stage.FinishAsync();
        return new Scene(
            new(wire.Adverts.Where(advert => advert.Priority > 0).GroupBy(advert => (int)advert.VirtualRouterId)
                .ToDictionary(adverts => adverts.Key, adverts => adverts.Select(advert => Convert.ToHexString(Masked.HopLimit(advert))).ToArray())),
            [.. wire.Adverts.Where(advert => advert.Priority == 0).OrderBy(advert => advert.VirtualRouterId).Select(advert => Convert.ToHexString(Masked.Sequence(advert)))],
            [.. wire.Arps.OrderBy(arp => arp.Address.ToString()).Select(arp => Convert.ToHexString(arp.Frame))],
            [.. wire.NeighborAdvertisements.OrderBy(advert => advert.Address.ToString()).Select(advert => Convert.ToHexString(advert.Frame))],
            [.. addresses.Order(StringComparer.Ordinal)],
            wire.Objections());
    }

    private sealed record Scene(
        SortedDictionary<int, string[]> Adverts, IReadOnlyList<string> Farewells, IReadOnlyList<string> Arps,
        IReadOnlyList<string> NeighborAdvertisements, IReadOnlyList<string> Addresses, IReadOnlyList<string> Complaints);
}
