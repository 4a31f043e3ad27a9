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
        Assert.Equal([new TrackedConfig("check", 5)], group.TrackedScripts);
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

    [Theory]
    [InlineData("process sshd", "sshd", ParameterMatch.None, false, 1, uint.MaxValue)]
    [InlineData("process sshd\nfull_command", "sshd", ParameterMatch.None, true, 1, uint.MaxValue)]
    [InlineData("process sshd -D -e", "sshd -D -e", ParameterMatch.Exact, true, 1, uint.MaxValue)]
    [InlineData("process sshd\nparam_match", "sshd", ParameterMatch.Exact, true, 1, uint.MaxValue)]
    [InlineData("param_match partial\nprocess sshd -D", "sshd -D", ParameterMatch.Partial, true, 1, uint.MaxValue)]
    [InlineData("process a\nquorum 2\nquorum_max 5", "a", ParameterMatch.None, false, 2, 5)]
    [InlineData("process a\nquorum_max 0", "a", ParameterMatch.None, false, 0, 0)]
    [InlineData("process a\nquorum 1\nquorum_max 0", "a", ParameterMatch.None, false, 0, 0)]
    public void AProcessIsTrackedAsTheFileSays(string lines, string command, ParameterMatch match, bool full, uint quorum, uint most)
    {
        TrackProcessConfig process = Assert.Single(Built.Text($"vrrp_track_process P {{\n{lines}\n}}\nvrrp_track_process U {{\nprocess u\n}}\n" + Instance("A", 1, "track_process {\nP weight -3 reverse\n}")).TrackProcesses);
        Assert.Equal(("P", command, match, full, quorum, most), (process.Name, string.Join(' ', process.Command), process.Match, process.FullCommand, process.Quorum, process.QuorumMax));
    }

    [Theory]
    [InlineData("delay 2", 2_000_000, 2_000_000)]
    [InlineData("delay 2\nfork_delay 0.5", 500_000, 2_000_000)]
    [InlineData("terminate_delay 3\ndelay 2", 2_000_000, 2_000_000)]
    [InlineData("terminate_delay 3", 0, 3_000_000)]
    public void TheLastDelayCounts(string lines, long fork, long terminate)
    {
        TrackProcessConfig process = Assert.Single(Built.Text($"vrrp_track_process P {{\nprocess p\n{lines}\n}}\n" + Instance("A", 1, "track_process {\nP\n}")).TrackProcesses);
        Assert.Equal((fork, terminate), (process.ForkDelayMicroseconds, process.TerminateDelayMicroseconds));
    }

    [Theory]
    [InlineData("", "", "F 1, G 5")]
    [InlineData("priority 255", "", "F 0")]
    [InlineData("", "vrrp_sync_group S {\ngroup {\nA\n}\n}\n", "F 0")]
    [InlineData("", "vrrp_sync_group S {\ngroup {\nA\n}\nsync_group_tracking_weight\n}\n", "F 1, G 5")]
    public void AFileLosesItsWeightWhereThePriorityStays(string lines, string group, string expected)
    {
        NodeConfig node = Built.Text("track_file F {\nfile /run/f\n}\ntrack_file G {\nfile /run/g\nweight 5\n}\ntrack_file I {\nfile /run/i\ninit_file\n}\n" + group + Instance("A", 1, lines + "\ntrack_file {\nF\nG\n}"));
        Assert.Equal(expected, string.Join(", ", node.Instances[0].TrackedFiles.Select(file => $"{file.Name} {file.Weight}")));
        // What is to be written is there, though nothing tracks it.
        Assert.Equal(0, Assert.Single(node.TrackFiles, file => file.Name == "I").InitialNumber);
    }

    private static string Instance(string name, int number, string lines) =>
        $"vrrp_instance {name} {{\ninterface eth{number}\nvirtual_router_id {number}\n{lines}\nvirtual_ipaddress {{\n192.0.{number}.1/24\n}}\n}}\n";
}
