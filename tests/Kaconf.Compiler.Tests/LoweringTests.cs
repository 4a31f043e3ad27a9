using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Defaults and inheritance as keepalived has them.</summary>
public class LoweringTests
{
    [Fact]
    public void AnInstanceHasTheDefaultsOfTheManual()
    {
        InstanceModel instance = Instance("");
        Assert.Equal((100, false, 100, true, 2), (instance.Priority, instance.InitialMaster, instance.AdvertInterval, instance.Preempt, instance.Version));
        Assert.Equal(new GarpModel(), instance.Garp);
        Assert.False(instance.Unicast || instance.Strict || instance.SkipCheckAdvAddr);
    }

    [Theory]
    [InlineData("state MASTER", 255, true)]
    [InlineData("state MASTER\npriority 100", 100, true)]
    [InlineData("priority 255", 255, true)]
    [InlineData("state BACKUP\npriority 255", 255, false)]
    [InlineData("state MASTER\nstate BACKUP\npriority 90", 90, true)]
    public void StateAndPriorityFollowEachOther(string lines, int priority, bool master)
    {
        InstanceModel instance = Instance(lines);
        Assert.Equal((priority, master), (instance.Priority, instance.InitialMaster));
    }

    [Theory]
    [InlineData("nopreempt", false)]
    [InlineData("nopreempt\npreempt", true)]
    [InlineData("preempt\nnopreempt", false)]
    public void TheLaterOfPreemptAndNopreemptCounts(string lines, bool preempt) => Assert.Equal(preempt, Instance(lines).Preempt);

    [Fact]
    public void GarpComesFromTheInstanceThenFromTheGlobalsBeforeIt()
    {
        GarpModel garp = Instance(
            "garp_master_repeat 7", "global_defs {\nvrrp_garp_master_delay 1\nvrrp_garp_master_repeat 2\n}\n",
            "global_defs {\nvrrp_garp_master_refresh 60\n}\n").Garp;
        Assert.Equal(new GarpModel { MasterDelay = 1, MasterRepeat = 7, LowerPrioDelay = 1, LowerPrioRepeat = 2 }, garp);
    }

    // As keepalived 2.2.7 shows them when it is asked for its state.
    [Theory]
    [InlineData("vrrp_min_garp", 0, 1, 0, 0, 1)]
    [InlineData("vrrp_min_garp off", 5, 5, 1, 5, 5)]
    [InlineData("vrrp_min_garp\nvrrp_garp_master_repeat 4\nvrrp_garp_master_delay 5", 5, 4, 0, 5, 4)]
    [InlineData("vrrp_garp_master_repeat 4\nvrrp_garp_lower_prio_repeat 3\nvrrp_min_garp", 0, 4, 0, 0, 3)]
    [InlineData("vrrp_garp_master_repeat 5\nvrrp_garp_master_refresh_repeat 3\nvrrp_min_garp", 0, 1, 3, 0, 1)]
    public void MinimalGarpReplacesDefaults(string lines, int delay, int repeat, int refreshRepeat, int lowerDelay, int lowerRepeat)
    {
        GarpModel garp = Instance("", $"global_defs {{\n{lines}\n}}\n").Garp;
        Assert.Equal(
            (delay, repeat, refreshRepeat, lowerDelay, lowerRepeat),
            (garp.MasterDelay, garp.MasterRepeat, garp.MasterRefreshRepeat, garp.LowerPrioDelay, garp.LowerPrioRepeat));
    }

    [Fact]
    public void StrictModeSendsNoGarpAfterALowerPriority() =>
        Assert.Equal((0, 0), (Instance("strict_mode on").Garp.LowerPrioDelay, Instance("strict_mode on").Garp.LowerPrioRepeat));

    [Theory]
    [InlineData("check", -20, true)]
    [InlineData("check weight 5", 5, true)]
    [InlineData("check weight 5 noreverse", 5, false)]
    [InlineData("check weight 5 reverse", 5, true)]
    public void ATrackedScriptHasItsOwnWeightOrTheScripts(string entry, int weight, bool reverse)
    {
        const string script = "vrrp_script check {\nscript \"/bin/true\"\nweight -20 reverse\n}\n";
        Assert.Equal(new TrackModel("check", weight, reverse), Assert.Single(Instance($"track_script {{\n{entry}\n}}", script).TrackedScripts));
    }

    [Fact]
    public void TheOnlyMemberOfASyncGroupKeepsItsPriority()
    {
        const string group = "vrrp_sync_group G {\ngroup {\nVI_1\n}\n}\nvrrp_script check {\nscript \"/bin/true\"\nweight -20\n}\nvrrp_script other {\nscript \"/bin/true\"\n}\n";
        InstanceModel instance = Instance("track_script {\ncheck\nother\n}\ntrack_interface {\neth5 weight 9\n}", group);
        Assert.Equal([new TrackModel("other", 0, false)], instance.TrackedScripts);
        Assert.Equal([new TrackModel("eth5", 0, false)], instance.TrackedInterfaces);
    }

    [Fact]
    public void TheTimeoutOfAScriptIsItsInterval()
    {
        CompilationResult result = CompileCase.Text("vrrp_script check {\nscript \"/bin/true\"\ninterval 2.5\n}\n");
        ScriptModel script = Assert.Single(result.Site.Nodes[0].Scripts);
        Assert.Equal((2500, 2500), (script.Interval, script.Timeout));
    }

    [Fact]
    public void CommandsRunAsScriptUserUnlessTheyNameAnother()
    {
        InstanceModel instance = Instance("notify \"/bin/a b\"\nnotify_stop \"/bin/c\" root", "global_defs {\nscript_user nobody nogroup\n}\n");
        Assert.Equal((new UserValue("nobody", "nogroup"), new UserValue("root", null)), (instance.Notify!.Any!.User, instance.Notify.Stop!.User));
        Assert.Equal(["/bin/a", "b"], instance.Notify.Any.Arguments);
    }

    [Theory]
    [InlineData("brd +", "192.0.2.255")]
    [InlineData("brd -", "192.0.2.0")]
    [InlineData("broadcast 192.0.2.127", "192.0.2.127")]
    public void BroadcastAddressesAreWorkedOut(string option, string expected) =>
        Assert.Equal(expected, string.Join('.', Assert.Single(Instance("", vip: $"192.0.2.10/24 {option}").VirtualAddresses).Broadcast!.Bytes));

    [Fact]
    public void ACommentChangesNoModel()
    {
        const string text = "vrrp_instance V {\ninterface eth0\nvirtual_router_id 1\nvirtual_ipaddress {\n192.0.2.1\n}\n}\n";
        Assert.Equal(CompileCase.Text(text).Site, CompileCase.Text("# new\n\n" + text.Replace("eth0", "eth0 ! here")).Site);
    }

    private static InstanceModel Instance(string lines, string before = "", string after = "", string vip = "192.0.2.10/24")
    {
        CompilationResult result = CompileCase.Text(
            $"{before}vrrp_instance VI_1 {{\ninterface eth0\nvirtual_router_id 51\n{lines}\nvirtual_ipaddress {{\n{vip}\n}}\n}}\n{after}");
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity == Severity.Error);
        return result.Site.Nodes[0].Instances.Single();
    }
}
