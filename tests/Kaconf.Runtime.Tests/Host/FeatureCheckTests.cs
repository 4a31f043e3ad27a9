using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Tests.Kernel;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

/// <summary>What features say of the host.</summary>
public sealed class FeatureCheckTests : ICheckReport, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-").FullName;
    private readonly List<string> said = [];

    void ICheckReport.Wish(string what, string? trouble, string otherwise) => said.Add($"{what}: {(trouble is null ? otherwise : $"- {trouble}")}".Replace(folder, ""));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_that_are_not_there_count_as_nothing()
    {
        File.WriteAllText($"{folder}/there", "1");
        new TrackFileFeature().Check(
            new NodeConfig { Globals = new GlobalConfig(), TrackFiles = [new("a", $"{folder}/there"), new("b", $"{folder}/not"), new("c", $"{folder}/not") { InitialNumber = 1 }, new("d", folder)] }, this);
        Assert.Equal(["track_file a: /there", "track_file b: - /not is not there, so it counts as 0 until it is", "track_file c: /not", "track_file d: -  is no file, so it counts as 0"], said);
    }

    [Fact]
    public void A_FIFO_has_a_directory_and_nothing_in_its_place()
    {
        File.WriteAllText($"{folder}/file", "");
        foreach (string path in (string[])["fifo", "file", "none/fifo"])
            new NotifyFifoFeature().Check(new NodeConfig { Globals = new GlobalConfig { NotifyFifo = new FifoConfig($"{folder}/{path}") { Owner = new ScriptUser("root", null) } } }, this);
        Assert.Equal(["notify_fifo: /fifo", "notify_fifo: - /file is there and is no FIFO: remove it, or name another path", "notify_fifo: - /none/fifo cannot be made: its directory is not there"], said);
    }

    [Fact]
    public void Each_FIFO_is_looked_at()
    {
        FifoConfig fifo = new($"{folder}/none/fifo") { Owner = new ScriptUser("root", null) };
        new NotifyFifoFeature().Check(new NodeConfig { Globals = new GlobalConfig { NotifyFifo = fifo, VrrpNotifyFifo = fifo, LvsNotifyFifo = fifo } }, this);
        const string trouble = "- /none/fifo cannot be made: its directory is not there";
        Assert.Equal([$"notify_fifo: {trouble}", $"vrrp_notify_fifo: {trouble}", $"lvs_notify_fifo: {trouble}"], said);
    }

    [Fact]
    public void Without_events_processes_are_counted() => OwnNamespace.Run(() =>
    {
        new TrackProcessFeature().Check(new NodeConfig { Globals = new GlobalConfig(), TrackProcesses = [new("p", ["sshd"])] }, this);
        Assert.Equal(["track_process: - the kernel does not tell of processes here: they are counted every second"], said);
    });

    [Fact]
    public void Rules_need_a_kernel_that_takes_them() => OwnNamespace.Run(() =>
    {
        new FirewallFeature().Check(VrrpFeatureTests.Node(VrrpFeatureTests.Instance()), this);
        Assert.Empty(said);
        new FirewallFeature().Check(new NodeConfig { Globals = new GlobalConfig(), OwnLinks = [new() { Name = "vm0", Parent = "v0", Mac = [0, 0, 0x5E, 0, 1, 51] }] }, this);
        Assert.StartsWith("nftables: ", Assert.Single(said));
    });

    [Fact]
    public void Services_need_IPVS_in_the_namespace_that_is_named()
    {
        new IpvsFeature().Check(VrrpFeatureTests.Node(VrrpFeatureTests.Instance()), this);
        Assert.Empty(said);
        new IpvsFeature().Check(new NodeConfig { Globals = new GlobalConfig { Lvs = new LvsConfig { NetNamespace = "kaconf-none" } }, VirtualServers = [new() { Mark = 1 }] }, this);
        Assert.StartsWith("IPVS: - net_namespace_ipvs kaconf-none: cannot open /run/netns/kaconf-none; is it there (ip netns list)", Assert.Single(said));
    }
}
