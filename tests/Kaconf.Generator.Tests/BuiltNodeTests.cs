using System.Linq;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What a file says of the node and of groups arrives at run time.</summary>
public class BuiltNodeTests
{
    [Fact]
    public void GlobalsHaveTheUnitsOfTheRuntime()
    {
        GlobalConfig globals = Built.Text("global_defs {\nvrrp_gna_interval 0.002\nvrrp_startup_delay 5.5\nvrrp_delay_after_boot 60\nlog_unknown_vrids\n}\n").Globals;
        Assert.Equal((2000u, 5500L, 60_000L, true), (globals.GnaIntervalMicroseconds, globals.StartupDelayMilliseconds, globals.DelayAfterBootMilliseconds, globals.LogUnknownVrids));
    }

    [Fact]
    public void TheProcessIsAsTheFileSays()
    {
        ProcessConfig process = Built.Text(
            "global_defs {\nvrrp_priority -5\nvrrp_rt_priority 50\nvrrp_rlimit_rttime 20000\nmax_auto_priority 90\nmin_auto_priority_delay 500\nvrrp_no_swap\nvrrp_cpu_affinity 0 2\n}\n").Globals.Process;
        Assert.Equal((-5, 50, 20_000L, 90, 500L, true), (process.Niceness!.Value, process.RealTimePriority, process.RealTimeLimitMicroseconds, process.MaximumAutoPriority, process.AutoPriorityDelayMicroseconds, process.NoSwap));
        Assert.Equal([0, 2], process.Cpus);
    }

    [Fact]
    public void DefaultsAreThoseOfTheRuntime()
    {
        ProcessConfig expected = new(), process = Built.Text("global_defs {\nmax_auto_priority -1\nvrrp_rlimit_rttime 10000\n}\n").Globals.Process;
        Assert.Equal(
            (expected.Niceness, expected.RealTimePriority, expected.RealTimeLimitMicroseconds, expected.MaximumAutoPriority, expected.AutoPriorityDelayMicroseconds),
            (process.Niceness, process.RealTimePriority, process.RealTimeLimitMicroseconds, process.MaximumAutoPriority, process.AutoPriorityDelayMicroseconds));
        Assert.Empty(process.Cpus);
    }

    [Fact]
    public void AnInterfaceIsInTheFirstOfItsGarpGroups()
    {
        GarpGroupConfig[] groups = Built.Text(
            "garp_group {\ngarp_interval 0.5\ninterface eth0\ninterfaces {\neth1 eth2\n}\n}\ngarp_group {\ngna_interval 1\ninterfaces {\neth2 eth3\n}\n}\n").GarpGroups;
        Assert.Equal([["eth0", "eth1", "eth2"], ["eth3"]], groups.Select(group => group.Interfaces));
        Assert.Equal([(500_000u, 0u), (0u, 1_000_000u)], groups.Select(group => (group.GarpIntervalMicroseconds, group.GnaIntervalMicroseconds)));
    }

    [Fact]
    public void ASyncGroupHasItsMembersTrackersAndScripts()
    {
        NodeConfig node = Built.Text(
            "vrrp_script check {\nscript \"/usr/bin/check\"\nweight 5\n}\nvrrp_sync_group G {\ngroup {\nB\nA\n}\nsync_group_tracking_weight\ntrack_interface {\neth5 weight -9\n}\ntrack_script {\ncheck\n}\nnotify \"/usr/bin/changed now\" root\nnotify_stop \"/usr/bin/stop\"\n}\n"
            + Instance("A", 1, "priority 90") + Instance("B", 2, "priority 90"));
        SyncGroupConfig group = Assert.Single(node.SyncGroups);
        Assert.Equal(("G", "B A", true), (group.Name, string.Join(' ', group.Members), group.TrackingWeight));
        Assert.Equal([new TrackedInterfaceConfig("eth5", -9)], group.TrackedInterfaces);
        Assert.Equal([new TrackedScriptConfig("check", 5)], group.TrackedScripts);
        Assert.Equal("check", Assert.Single(node.Scripts).Name);
        Assert.Equal(["/usr/bin/changed", "now"], group.Notify!.Any!.Arguments);
        Assert.Equal(("root", "/usr/bin/stop", null), (group.Notify.Any.User!.User, group.Notify.Stop!.Text, group.Notify.Master));
    }

    [Theory]
    [InlineData("priority 255", "priority 255", true)]
    [InlineData("priority 255", "priority 255\nstate BACKUP", false)]
    public void AGroupStartsAsMasterOnlyWithOwners(string first, string second, bool master)
    {
        NodeConfig node = Built.Text("vrrp_sync_group G {\ngroup {\nA\nB\n}\ntrack_interface {\neth5 weight 7\n}\n}\n" + Instance("A", 1, first) + Instance("B", 2, second));
        Assert.Equal(master, node.Instances[0].InitialMaster);
        Assert.Equal(0, Assert.Single(Assert.Single(node.SyncGroups).TrackedInterfaces).Weight);
    }

    private static string Instance(string name, int number, string lines) =>
        $"vrrp_instance {name} {{\ninterface eth{number}\nvirtual_router_id {number}\n{lines}\nvirtual_ipaddress {{\n192.0.{number}.1/24\n}}\n}}\n";
}
