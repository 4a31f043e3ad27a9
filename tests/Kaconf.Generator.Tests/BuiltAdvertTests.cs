using System.Linq;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What a file says of adverts arrives at run time, as keepalived corrects it.</summary>
public class BuiltAdvertTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Peers = "unicast_src_ip 192.0.2.1\nunicast_peer {\n192.0.2.2\n}";

    [Theory]
    [InlineData("", "192.0.2.1/24", 2, false, 100)]
    [InlineData("version 3\nadvert_int 0.01", "192.0.2.1/24", 3, false, 1)]
    [InlineData("", "fe80::1/64", 3, true, 100)]
    [InlineData("advert_int 40.95", "fe80::1/64", 3, true, 4095)]
    public void VersionAndFamily(string lines, string address, int version, bool isV6, int interval)
    {
        VrrpInstanceConfig instance = Built.Instance(lines, address: address);
        Assert.Equal((version, isV6, interval), (instance.Version, instance.IsV6, instance.AdvertIntervalCentiseconds));
    }

    [Theory]
    [InlineData("authentication {\nauth_type AH\nauth_pass secret\n}", null, "secret")]
    [InlineData("authentication {\nauth_type PASS\nauth_pass secret\n}", "secret", null)]
    [InlineData("authentication {\nauth_type AH\nauth_pass secret\n}\nstrict_mode", null, null)]
    [InlineData("authentication {\nauth_type AH\nauth_pass secret\n}\nauth_hmac {\nkey 1 " + Key + "\nactive_key 1\n}", null, null)]
    public void OldAuthentication(string lines, string? password, string? key) =>
        Assert.Equal((password, key), (Built.Instance(lines).Password, Built.Instance(lines).AhKey));

    [Fact]
    public void WithAhOnlyTheOwnerStartsAsMaster()
    {
        const string ah = "state MASTER\nauthentication {\nauth_type AH\nauth_pass secret\n}\npriority ";
        Assert.False(Built.Instance(ah + "150").InitialMaster);
        Assert.True(Built.Instance(ah + "255").InitialMaster);
    }

    [Fact]
    public void KeysOfAllKinds()
    {
        HmacConfig hmac = Built.Instance($"auth_hmac {{\nkey 1 {Key}\nkey 2 hex:{string.Concat(Enumerable.Repeat("00ff", 16))}\nkey 3 file:/etc/key\nactive_key 2\nmode permissive\nanti_replay monotonic\n}}").Hmac!;
        Assert.Equal([1, 2, 3], hmac.Keys.Select(key => (int)key.Id));
        Assert.Equal(Key.Select(digit => (byte)digit), hmac.Keys[0].Bytes!);
        Assert.Equal(Enumerable.Range(0, 32).Select(i => (byte)(i % 2 == 0 ? 0 : 255)), hmac.Keys[1].Bytes!);
        Assert.Equal((null, "/etc/key"), (hmac.Keys[2].Bytes, hmac.Keys[2].File));
        Assert.Equal((2, HmacMode.Permissive, true), (hmac.ActiveKey, hmac.Mode, hmac.Monotonic));
    }

    [Theory]
    [InlineData("advert_int 1", "", 5)]
    [InlineData("advert_int 10", "", 30)]
    [InlineData("advert_int 200", "", 300)]
    [InlineData("advert_int 10", "time_window 7", 7)]
    public void TheWindowFollowsTheInterval(string lines, string window, int seconds) =>
        Assert.Equal(seconds, Built.Instance($"{lines}\nauth_hmac {{\nkey 1 {Key}\nactive_key 1\n{window}\n}}").Hmac!.TimeWindowSeconds);

    [Fact]
    public void StrictModeEnforcesSignatures() =>
        Assert.Equal(HmacMode.Enforce, Built.Instance($"strict_mode\nauth_hmac {{\nkey 1 {Key}\nactive_key 1\nmode receive-only\n}}").Hmac!.Mode);

    [Fact]
    public void PeersHaveTheirLimits()
    {
        VrrpInstanceConfig instance = Built.Instance("unicast_ttl 64\nunicast_src_ip 192.0.2.1\nunicast_peer {\n192.0.2.2 min_ttl 3\n192.0.2.3 max_ttl 4\n192.0.2.4 min_ttl 1 max_ttl 2\n192.0.2.5\n}");
        Assert.Equal([(3, null), (null, 4), (1, 2), (null, null)], instance.UnicastPeers.Select(peer => ((int?)peer.MinimumTtl, (int?)peer.MaximumTtl)));
        Assert.Equal((64, true, null), (instance.UnicastTtl, instance.CheckUnicastSource, instance.MulticastGroup));
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("mcast_dst_ip 224.0.0.18", "vrrp_mcast_group4 224.0.0.20", null)]
    [InlineData("mcast_dst_ip 224.0.0.19", "vrrp_mcast_group4 224.0.0.20", "224.0.0.19")]
    [InlineData("", "vrrp_mcast_group4 224.0.0.20\nvrrp_mcast_group6 ff02::20", "224.0.0.20")]
    [InlineData(Peers, "vrrp_mcast_group4 224.0.0.20", null)]
    public void TheGroupIsTheInstancesElseTheNodes(string lines, string globals, string? group) =>
        Assert.Equal(group, Built.Instance(lines, globals).MulticastGroup?.ToString());

    [Theory]
    [InlineData("", "", false, false)]
    [InlineData(Peers + "\ncheck_unicast_src", "", true, false)]
    [InlineData(Peers, "vrrp_check_unicast_src", true, false)]
    [InlineData("unicast_src_ip 192.0.2.1\nunicast_fault_no_peer", "", false, true)]
    [InlineData(Peers + "\nunicast_fault_no_peer", "", false, false)]
    public void UnicastWords(string lines, string globals, bool check, bool fault)
    {
        VrrpInstanceConfig instance = Built.Instance(lines, globals);
        Assert.Equal((check, fault), (instance.CheckUnicastSource, instance.FaultWithoutPeer));
    }

    [Theory]
    [InlineData("version 3", "", false, OldChecksum.Detect)]
    [InlineData("version 3\nv3_checksum_as_v2\n" + Peers + "\nold_unicast_checksum", "", true, OldChecksum.Always)]
    [InlineData("version 3\n" + Peers + "\nold_unicast_checksum never", "v3_checksum_as_v2", true, OldChecksum.Never)]
    [InlineData("version 3\nv3_checksum_as_v2 off", "v3_checksum_as_v2", false, OldChecksum.Detect)]
    public void Checksums(string lines, string globals, bool asV2, OldChecksum old)
    {
        VrrpInstanceConfig instance = Built.Instance(lines, globals);
        Assert.Equal((asV2, old), (instance.ChecksumAsV2, instance.OldChecksum));
    }
}
