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
    /// Whole frames: the adverts in their order, the farewell, gratuitous ARPs and neighbour advertisements with their number and order;
    /// and the addresses as the kernel shows them. tshark, an independent reader, finds nothing to say against ours.
    /// </summary>
    [Theory]
    [InlineData("multicast")]
    [InlineData("unicast")]
    [InlineData("addresses")]
    [InlineData("matrix-owner")]
    public async Task KaconfSendsWhatKeepalivedSends(string scenario)
    {
        Assert.SkipWhen(Requirements.MissingPackage("tshark") is not null, Requirements.MissingPackage("tshark") ?? "");
        Scene[] scenes = await Task.WhenAll(PlayAsync(scenario, Pair.KeepalivedKeepalived), PlayAsync(scenario, Pair.KaconfKaconf));
        // How many fit into the time differs.
        int adverts = scenes.Min(scene => scene.Adverts.Count);
        Assert.InRange(adverts, 4, int.MaxValue);
        Assert.Equal(scenes[0].Adverts.Take(adverts), scenes[1].Adverts.Take(adverts));
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
        string addresses = stage.A.Run("ip", "-o", "addr", "show", "dev", "eth0").Output;
        await stage.FinishAsync();
        return new Scene(
            [.. wire.Adverts.Where(advert => advert.Priority > 0).Select(advert => Convert.ToHexString(Masked.HopLimit(advert)))],
            [.. wire.Adverts.Where(advert => advert.Priority == 0).Select(advert => Convert.ToHexString(Masked.Sequence(advert)))],
            [.. wire.Arps.Select(arp => Convert.ToHexString(arp.Frame))],
            [.. wire.NeighborAdvertisements.Select(advert => Convert.ToHexString(advert.Frame))],
            addresses,
            wire.Objections());
    }

    private sealed record Scene(
        IReadOnlyList<string> Adverts, IReadOnlyList<string> Farewells, IReadOnlyList<string> Arps,
        IReadOnlyList<string> NeighborAdvertisements, string Addresses, IReadOnlyList<string> Complaints);
}
