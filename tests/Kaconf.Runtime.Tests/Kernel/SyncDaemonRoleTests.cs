using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Kaconf.Runtime.Host.Ipvs;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Protocol.Vrrp;
using Kaconf.Runtime.Tests.Host.Ipvs;
using Xunit;
using static Kaconf.Runtime.Tests.Kernel.OwnNamespace;
using static Kaconf.Runtime.Wire.IpVs;

namespace Kaconf.Runtime.Tests.Kernel;

/// <summary>Which part the sync daemon has when the node has started, by the state of the instance that it follows.</summary>
public class SyncDaemonRoleTests
{
    [Theory]
    [InlineData("VI_1", (byte)255, VrrpState.Active, new[] { IP_VS_STATE_MASTER })]
    [InlineData("VI_1", (byte)100, VrrpState.Backup, new[] { IP_VS_STATE_BACKUP })]
    [InlineData(null, (byte)255, VrrpState.Active, new[] { IP_VS_STATE_MASTER, IP_VS_STATE_BACKUP })]
    public void It_begins_as_the_instance_does(string? instance, byte priority, VrrpState state, uint[] roles) => Run(() =>
    {
        using Wires wires = new();
        FakeIpvs kernel = new();
        SyncDaemonConfig config = new("v0", instance);
        NodeRun run = new(VrrpFeatureTests.Node(VrrpFeatureTests.Instance(priority, master: true)), wires.Reactor, new Log());
        new VrrpFeature().Attach(run);
        using InterfaceNumber number = new("v0", null);
        IpvsFeature.Follow(run, config, new SyncDaemon(config, () => new IpvsClient(new RouteClient(kernel)), number.Read, run.Reactor, run.Log));
        foreach (Action action in run.Starting) action();
        Assert.Equal(state, run.Instances[0].State);
        Assert.Equal(roles, kernel.Daemons.Keys);
        VrrpFeatureTests.Stop(run);
        Assert.Empty(kernel.Daemons);
    });

    [Fact]
    public void An_interface_that_is_made_again_has_another_number() => Run(() =>
    {
        using Wires wires = new();
        using InterfaceNumber number = new("v0", null);
        Assert.Equal(wires.Monitor.Links.Find("v0")!.Index, number.Read());
        Ip("link del v0");
        Assert.Equal(0, number.Read());
        Ip("link add v0 type veth peer name v1");
        Assert.NotEqual(0, number.Read());
        Assert.NotEqual(wires.Monitor.Links.Find("v0")!.Index, number.Read());
    });
}
