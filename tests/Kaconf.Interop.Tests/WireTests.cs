using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>One file, two daemons, the same bytes.</summary>
public class WireTests
{
    private const int TypeOfService = 1;
    private const int TimeToLive = 8;

    /// <summary>Advertisements (with TOS and TTL), gratuitous ARPs with their number and order, and the addresses as the kernel shows them.</summary>
    [Theory]
    [InlineData("multicast")]
    [InlineData("unicast")]
    [InlineData("addresses")]
    public async Task KaconfSendsWhatKeepalivedSends(string scenario)
    {
        Scene[] scenes = await Task.WhenAll(PlayAsync(scenario, Pair.KeepalivedKeepalived), PlayAsync(scenario, Pair.KaconfKaconf));
        Assert.NotEmpty(scenes[0].Adverts);
        Assert.Equal(scenes[0].Adverts, scenes[1].Adverts);
        Assert.Equal(scenes[0].Arps, scenes[1].Arps);
        Assert.Equal(scenes[0].Addresses, scenes[1].Addresses);
    }

    // Node a alone becomes master, announces itself, announces itself again after garp_master_delay, and stops.
    private static async Task<Scene> PlayAsync(string scenario, Pair pair)
    {
        using Stage stage = new(scenario, pair);
        await stage.StartAsync(stage.A);
        await Wait.UntilAsync(() => stage.Lan.Wire.Arps.Count > 0, TimeSpan.FromSeconds(8), "a to become master", stage.Lan.Report);
        await Task.Delay(TimeSpan.FromSeconds(6));
        string addresses = stage.A.Run("ip", "-4", "-o", "addr", "show", "dev", "eth0").Output;
        await stage.FinishAsync();
        return new Scene(
            [.. stage.Lan.Wire.Adverts.Select(Shape).Distinct()],
            [.. stage.Lan.Wire.Arps.Select(arp => Shape(arp, stage.Lan.Wire.Arps[0]))],
            addresses);
    }

    private static string Shape(VrrpAdvert advert) =>
        $"{advert.Source} > {advert.Destination} tos {advert.Packet[TypeOfService]} ttl {advert.Packet[TimeToLive]} {Convert.ToHexString(advert.Message)}";

    // Every veth has a link-layer address of its own.
    private static string Shape(GratuitousArp arp, GratuitousArp first) =>
        Convert.ToHexString(arp.Frame).Replace(first.HardwareAddress, "[own]", StringComparison.Ordinal);

    private sealed record Scene(IReadOnlyList<string> Adverts, IReadOnlyList<string> Arps, string Addresses);
}
