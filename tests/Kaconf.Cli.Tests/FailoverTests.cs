using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary><c>kaconf lint --failover</c>.</summary>
public sealed class FailoverTests
{
    private static string Node(int priority, string more = "") => $$"""
        vrrp_instance VI_1 {
            interface eth0
            virtual_router_id 51
            priority {{priority}}
            {{more}}
            virtual_ipaddress { 192.0.2.10/24 }
        }

        """;

    [Fact]
    public void TheTableFollowsTheFindings()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node(150, "track_interface {\n eth1 weight -60\n }"));
        folder.Write("lb2.conf", Node(100, "nopreempt"));
        ToolRun run = Tool.Run(folder.Path, ["lint", ".", "--failover", "--rule", "KAC3051"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("warning KAC3051", run.Output);
        Assert.Contains("""

            VI_1
              event                  MASTER  after its end  note
              start                  lb1                    lb1 has 150; lb2 has 100
              lb1 fails              lb2     lb1
              lb2 fails              lb1     lb1
              eth0 of lb1 goes down  lb2     lb1            lb1 in FAULT
              eth1 of lb1 goes down  lb1     lb1            lb1 has 90
              eth0 of lb2 goes down  lb1     lb1            lb2 in FAULT

            1 warning in 2 files

            """, run.Output);
    }

    [Fact]
    public void UnrelatedFilesHaveNoTableAndSaySoOnce()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node(150));
        folder.Write("lb2.conf", Node(100));
        string output = Tool.Run(folder.Path, ["lint", ".", "--each", "--failover"]).Output;
        Assert.Equal(2, output.Split("no virtual router has more than one node").Length);
    }

    [Fact]
    public void ADelayIsNoted()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node(150, "preempt_delay 300"));
        folder.Write("lb2.conf", Node(100));
        string output = Tool.Run(folder.Path, ["lint", ".", "--failover"]).Output;
        Assert.Contains("  lb1 fails              lb2     lb1            then lb1 after 300 s", output);
    }

    [Fact]
    public void ErrorsComeFirst()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node(300));
        folder.Write("lb2.conf", Node(100));
        ToolRun run = Tool.Run(folder.Path, ["lint", ".", "--failover"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("when the errors are mended", run.Output);
    }

    [Fact]
    public void ARuleThatIsAskedForIsShown()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node(150));
        folder.Write("lb2.conf", Node(100));
        Assert.DoesNotContain("KAC3059", Tool.Run(folder.Path, ["lint", ".", "--profile", "strict"]).Output);
        Assert.Contains("KAC3059: VI_1: when lb1 fails, lb2 is MASTER, and after its end lb1", Tool.Run(folder.Path, ["lint", ".", "--rule", "KAC3059"]).Output);
    }
}
