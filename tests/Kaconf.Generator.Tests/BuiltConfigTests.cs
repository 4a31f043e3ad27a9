using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What the generated code builds is what the model says, values that are left out as defaults included.</summary>
public class BuiltConfigTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("\"q\" \\u0041 \\ \n\r\t\0\x7f\u2028 ü\ud83d\ude00\ud83d")]
    public void EverySettingArrives(string text)
    {
        NodeModel model = Models.Full("lb1", text);
        NodeConfig node = Built.Node(model);
        InstanceModel expected = model.Instances[0];
        VrrpInstanceConfig instance = Assert.Single(node.Instances);

        Assert.Equal((text, 7u, true), (node.Globals.RouterId, node.Globals.GarpIntervalMicroseconds, node.Globals.EnableScriptSecurity));
        Assert.Equal((expected.Name, text, "secret"), (instance.Name, instance.Interface, instance.Password));
        Assert.Equal("10.0.0.1", instance.SourceAddress.ToString());
        Assert.Equal(["10.0.0.2", "102:304:506:708:90a:b0c:d0e:f10"], instance.UnicastPeers.Select(peer => peer.Address.ToString()));
        Assert.Equal([new TrackedInterfaceConfig(text), new("eth1", -5, true)], instance.TrackedInterfaces);
        Assert.Equal(text.Split(' '), instance.Notify!.Any!.Arguments);
        AssertSame(expected, instance);
        AssertSame(model.Scripts[0], Assert.Single(node.Scripts));
        VirtualAddressConfig address = Assert.Single(instance.VirtualAddresses);
        Assert.Equal(("10.0.0.9", 24, text, 253, "10.0.0.255"), (address.Address.ToString(), address.PrefixLength, address.Label!, address.Scope, address.Broadcast.ToString()));
    }

    [Fact]
    public void TheDefaultsOfTheRuntimeAreThoseOfTheModel()
    {
        InstanceModel instance = Models.Instance("VI_1") with
        {
            VirtualAddresses = new[] { new VirtualAddressValue(Models.Address(10, 0, 0, 9), 32) }.ToEquatableArray(),
            TrackedScripts = new[] { new TrackModel("chk", 0, false) }.ToEquatableArray(),
        };
        ScriptModel script = new("chk", Models.Command("/bin/true"));
        NodeConfig node = Built.Node(Models.Node("lb1", instance) with { Scripts = new[] { script }.ToEquatableArray() });

        AssertSame(instance, node.Instances[0]);
        AssertSame(script, node.Scripts[0]);
        Assert.Equal(32, node.Instances[0].VirtualAddresses[0].PrefixLength);
        Assert.Equal((null, null, false, 0u), (node.Globals.RouterId, node.Globals.ScriptUser, node.Globals.EnableScriptSecurity, node.Globals.GarpIntervalMicroseconds));
    }

    [Theory]
    [InlineData(true, 100, false, true, false, 0)]
    [InlineData(false, 100, false, false, true, 0)]
    [InlineData(false, 255, false, false, false, 5000)]
    [InlineData(true, 100, true, false, true, 0)]
    [InlineData(false, 255, true, true, false, 0)]
    public void ContradictionsCountAsKeepalivedCountsThem(bool master, byte priority, bool strict, bool runsMaster, bool keepsNoPreempt, int delay)
    {
        InstanceModel instance = Models.Instance("VI_1") with
        {
            InitialMaster = master, Priority = priority, Strict = strict, Preempt = false, PreemptDelay = 5000,
        };
        VrrpInstanceConfig config = Built.Node(Models.Node("lb1", instance)).Instances[0];
        Assert.Equal((runsMaster, !keepsNoPreempt, delay), (config.InitialMaster, config.Preempt, config.PreemptDelayMilliseconds));
    }

    [Fact]
    public void AnInstanceThatNeedsWhatIsMissingIsNamedAndNotStarted()
    {
        InstanceModel missing = Models.Instance("VI_6") with
        {
            Missing = new[] { "VRRP version 3 and IPv6", "sync groups" }.ToEquatableArray(),
            TrackedScripts = new[] { new TrackModel("chk", 0, false) }.ToEquatableArray(),
            Notify = new(null, null, null, Models.Command("/bin/true"), null),
        };
        NodeModel model = Models.Node("lb1", Models.Instance("VI_1"), missing) with
        {
            Scripts = new[] { new ScriptModel("chk", Models.Command("/bin/true")) }.ToEquatableArray(),
            NotActedOn = new[] { "mail alerts" }.ToEquatableArray(),
        };
        NodeConfig node = Built.Node(model);

        Assert.Equal("VI_1", Assert.Single(node.Instances).Name);
        Assert.Empty(node.Scripts);
        NotStartedConfig left = Assert.Single(node.NotStarted);
        Assert.Equal(("VI_6", "VRRP version 3 and IPv6 sync groups"), (left.Name, string.Join(' ', left.Features)));
        Assert.Equal(["mail alerts"], node.NotActedOn);
        Assert.DoesNotContain("NotifyFeature", SiteEmitter.Emit(Models.Site(model))[0].Text);
    }

    private static void AssertSame(InstanceModel model, VrrpInstanceConfig config)
    {
        Assert.Equal(
            (model.VirtualRouterId, model.InitialMaster, model.Priority, model.AdvertInterval, model.Preempt, model.PreemptDelay, model.SkipCheckAdvAddr),
            (config.VirtualRouterId, config.InitialMaster, config.Priority, config.AdvertIntervalCentiseconds, config.Preempt, config.PreemptDelayMilliseconds, config.SkipCheckAdvAddr));
        GarpModel garp = model.Garp;
        Assert.Equal(
            (garp.MasterDelay, garp.MasterRepeat, garp.MasterRefresh, garp.MasterRefreshRepeat, garp.LowerPrioDelay, garp.LowerPrioRepeat),
            (config.Garp.MasterDelaySeconds, config.Garp.MasterRepeat, config.Garp.MasterRefreshSeconds, config.Garp.MasterRefreshRepeat, config.Garp.LowerPrioDelaySeconds, config.Garp.LowerPrioRepeat));
    }

    private static void AssertSame(ScriptModel model, VrrpScriptConfig config) => Assert.Equal(
        (model.Name, model.Command.Text, model.Interval, model.Timeout, model.Rise, model.Fall, model.InitFail),
        (config.Name, config.Command.Text, config.IntervalMilliseconds, config.TimeoutMilliseconds, config.Rise, config.Fall, config.InitFail));
}
