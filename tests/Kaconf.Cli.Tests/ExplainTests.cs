using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf explain as a user runs it.</summary>
public sealed class ExplainTests
{
    private const string Node = """
        global_defs {
            smtp_server 192.0.2.25 2525
        }
        vrrp_script chk {
            script "/usr/bin/true"
        }
        vrrp_instance VI_1 {
            interface eth0
            virtual_router_id 51
            @lb2 priority 90
            advert_int 2
            track_script {
                chk weight -20
            }
            virtual_ipaddress {
                192.0.2.10/24
            }
        }

        """;

    /// <summary>A keyword: range, default, place, support.</summary>
    [Fact]
    public void A_keyword()
    {
        ToolRun run = Explain("vrrp_instance/priority");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("priority 1 to 255\n  The highest wins; 255 is the owner of the addresses.\n  in        vrrp_instance\n  default   100, or 255 with state MASTER\n", run.Output);
        Assert.EndsWith("  Kaconf    supported\n", run.Output);
    }

    /// <summary>A slip gets the word that was meant, exit code 2.</summary>
    [Fact]
    public void A_slip() => Assert.Equal(
        new ToolRun(2, "", "kaconf: 'prioritty' is no keyword and no file; did you mean 'priority'?\n  docs/keywords.md lists all keywords\n"), Explain("prioritty"));

    /// <summary>A file: what it gives, where, and what the names refer to; no defaults.</summary>
    [Fact]
    public void A_file()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node);
        ToolRun run = Tool.Run(folder.Path, "explain", "lb1.conf");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("global_defs  line 1\n  smtp_server  192.0.2.25 2525  line 2\n", run.Output);
        Assert.Contains("    chk weight -20  line 13, vrrp_script of line 4\n", run.Output);
        Assert.Contains("  VRRP version 2, IPv4, priority 100; an advert every 2 s\n", run.Output);
        Assert.Contains("  as BACKUP it waits 6.609 s for the next advert: 3 intervals and a skew of 0.609 s\n", run.Output);
        Assert.DoesNotContain("default", run.Output);
    }

    /// <summary>A line: its block with the defaults, as the node reads it.</summary>
    [Fact]
    public void A_line()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Node);
        Assert.Matches(@"(?m)^  priority +100, or 255 with state MASTER +default$", Tool.Run(folder.Path, "explain", "lb1.conf:8").Output);
        Assert.Matches(@"(?m)^  priority +90 +line 10$", Tool.Run(folder.Path, "explain", "lb1.conf:9", "--node", "lb2").Output);
        Assert.StartsWith("vrrp_instance VI_1 / track_script  line 12\n", Tool.Run(folder.Path, "explain", "lb1.conf:13").Output);
    }

    /// <summary>A file with errors is explained as far as it goes, exit code 1.</summary>
    [Fact]
    public void A_file_with_errors()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(300));
        ToolRun run = Tool.Run(folder.Path, "explain", "lb1.conf");
        Assert.Equal(1, run.Code);
        Assert.EndsWith("\nthe file has errors, so this may not be all of it; see: kaconf lint lb1.conf\n", run.Output);
    }

    /// <summary>What is not there is said so.</summary>
    [Fact]
    public void Nothing_to_explain()
    {
        Assert.StartsWith("kaconf: 'kaconf explain' needs a keyword, a rule or a file\n", Explain().Error);
        Assert.StartsWith("kaconf: no such file: none.conf\n", Explain("none.conf").Error);
        using TempFolder folder = new();
        folder.Write("empty.conf", "\n");
        Assert.Equal((2, "kaconf: no block at line 1 of empty.conf\n  name a line of a block, or leave the line out\n"), (Tool.Run(folder.Path, "explain", "empty.conf:1").Code, Tool.Run(folder.Path, "explain", "empty.conf:1").Error));
    }

    /// <summary>A line outside every block, outside the file, or that is no number; a folder; an empty file.</summary>
    [Fact]
    public void Places_without_a_block()
    {
        using TempFolder folder = new();
        folder.Write("nodes/lb1.conf", Node + "# the end\n");
        folder.Write("nodes/empty.conf", "");
        Assert.Equal(new ToolRun(2, "", "kaconf: no block at line 19 of nodes/lb1.conf\n  name a line of a block, or leave the line out\n"), Run("nodes/lb1.conf:19"));
        Assert.Equal(new ToolRun(2, "", "kaconf: no line 20 in nodes/lb1.conf, which has 19\n  name a line of the file, or leave the line out\n"), Run("nodes/lb1.conf:20"));
        Assert.Equal(new ToolRun(2, "", "kaconf: 'x' is no line number\n  expected nodes/lb1.conf:LINE with a whole number\n"), Run("nodes/lb1.conf:x"));
        Assert.Equal(new ToolRun(2, "", "kaconf: nodes is a folder\n  name a file in it\n"), Run("nodes"));
        Assert.Equal(new ToolRun(0, "nodes/empty.conf says nothing\n", ""), Run("nodes/empty.conf"));
        Assert.StartsWith("vrrp_instance VI_1 / track_script  line 12\n", Run("nodes/lb1.conf:14").Output);
        Assert.StartsWith("vrrp_instance VI_1  line 7\n", Run("nodes/lb1.conf:18").Output);
        ToolRun Run(string what) => Tool.Run(folder.Path, "explain", what);
    }

    /// <summary>The settings outside every block are part of the file, and down_timer_adverts of the timers.</summary>
    [Fact]
    public void Settings_of_the_file_and_timers()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "child_wait_time 7\n" + Node.Replace("    advert_int 2\n", "    down_timer_adverts 5\n"));
        Assert.StartsWith("outside every block\n  child_wait_time  7  line 1\nglobal_defs  line 2\n", Tool.Run(folder.Path, "explain", "lb1.conf").Output);
        Assert.Contains("  as BACKUP it waits 5.609 s for the next advert: 5 intervals and a skew of 0.609 s\n", Tool.Run(folder.Path, "explain", "lb1.conf").Output);
        Assert.DoesNotContain("vrrp_instance", Tool.Run(folder.Path, "explain", "lb1.conf:1").Output);
    }

    private static ToolRun Explain(params string[] arguments) => Tool.Run(".", ["explain", .. arguments]);
}
