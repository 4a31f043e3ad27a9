using System.Collections.Generic;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf lint as a user runs it.</summary>
public sealed class LintTests
{
    private static readonly string Bad = Sample.Node(300);

    /// <summary>A site without faults: one line, exit code 0.</summary>
    [Fact]
    public void Silent_site()
    {
        using TempFolder folder = new();
        folder.Write("nodes/lb1.conf", Sample.Node(150));
        folder.Write("nodes/lb2.conf", Sample.Node(100));
        folder.Write("nodes/.lb1.conf.swp.conf", "{");
        Assert.Equal(new ToolRun(0, "no faults in 2 files\n", ""), Tool.Run(folder.Path, "lint", "nodes"));
    }

    /// <summary>The path is the user's, the line and the caret are below it, exit code 1.</summary>
    [Fact]
    public void Fault_with_its_line()
    {
        using TempFolder folder = new();
        folder.Write("lb1/keepalived.conf", Bad);
        folder.Write("lb2/keepalived.conf", Sample.Node(90));
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1/keepalived.conf", "./lb2/keepalived.conf");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Matches(@"^lb1/keepalived\.conf:5:14: error KAC\d{4}: .*300.*\n", run.Output);
        Assert.Contains("\n      5 |     priority 300\n        |              ^~~\n", run.Output);
        Assert.EndsWith("\n1 error in 2 files\n", run.Output);
    }

    /// <summary>A suggestion for many lines of a file stands once, with the lines; the count is that of all.</summary>
    [Fact]
    public void A_repeated_suggestion()
    {
        using TempFolder folder = new();
        string service(int last) => $"virtual_server 192.0.2.{last} 80 {{\nlb_algo rr\nlvs_method NAT\nprotocol TCP\nreal_server 192.0.2.9 80 {{\n}}\n}}\n";
        folder.Write("lb1.conf", service(1) + service(2) + service(3));
        string output = Tool.Run(folder.Path, "lint", "lb1.conf", "--rule", "KAC1218").Output;
        Assert.Contains("lb1.conf:2:1: suggestion KAC1218: 'lb_algo' is deprecated; write 'lvs_sched'; the same in line 9, 16\n", output);
        Assert.DoesNotContain("lb1.conf:9:1", output);
        Assert.EndsWith("\n3 suggestions in 1 file\n", output);
    }

    /// <summary>Included files are read from the disk, relative to the file that includes them.</summary>
    [Fact]
    public void Includes()
    {
        using TempFolder folder = new();
        folder.Write("lb1/keepalived.conf", "$P=100\ninclude conf.d/*.conf\n");
        folder.Write("lb1/conf.d/a.conf", "include ../vi.txt\n");
        string included = folder.Write("lb1/vi.txt", Sample.NodeWith("priority $P"));
        Assert.Equal(new ToolRun(0, "no faults in 1 file\n", ""), Tool.Run(folder.Path, "lint", "lb1/keepalived.conf"));
        folder.Write("lb1/vi.txt", Bad);
        string output = Tool.Run(folder.Path, "lint", "lb1/keepalived.conf").Output;
        Assert.Matches(@"(?m)^lb1/vi\.txt:5:14: error KAC\d{4}: .*300", output);
        Assert.Contains("\n      5 |     priority 300\n", output);
        Assert.Contains("\n  '../vi.txt' is included here: lb1/conf.d/a.conf:1:9\n      1 | include ../vi.txt\n", output);
        System.IO.File.SetUnixFileMode(included, System.IO.UnixFileMode.UserRead | System.IO.UnixFileMode.UserExecute);
        Assert.Contains("error KAC1021: no file '", Tool.Run(folder.Path, "lint", "lb1/keepalived.conf").Output);
    }

    /// <summary>The environment is the one of the command, and the way through a definition is shown.</summary>
    [Fact]
    public void Definitions()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "$P=${_ENV KACONF_TEST}\n" + Sample.NodeWith("priority $P"));
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf");
        Assert.Contains("lb1.conf:1:4: error KAC1020: the environment variable 'KACONF_TEST' is not given", run.Output);
        Assert.Contains("\n  '$P' is used here: lb1.conf:6:14\n      6 |     priority $P\n        |              ^~\n", run.Output);
        Assert.Equal(0, Tool.Run(folder.Path, new Dictionary<string, string?> { ["KACONF_TEST"] = "7" }, "lint", "lb1.conf").Code);
    }

    /// <summary>The other node is shown with its line.</summary>
    [Fact]
    public void Fault_between_nodes()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(100));
        folder.Write("lb2.conf", Sample.Node(100));
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "lb2.conf");
        Assert.Contains("lb1.conf:5:", run.Output);
        Assert.Contains("lb2.conf:5:", run.Output);
        Assert.Contains("      5 |     priority 100\n", run.Output);
    }

    /// <summary>One file for two nodes; a fault that both have is told once.</summary>
    [Fact]
    public void One_file_for_two_nodes()
    {
        using TempFolder folder = new();
        folder.Write("keepalived.conf", Sample.Node(0).Replace("    priority 0", "@lb1 priority 150\n@lb2 priority 100"));
        Assert.Equal(
            new ToolRun(0, "no faults in 1 file\n", ""),
            Tool.Run(folder.Path, "lint", "keepalived.conf", "--node", "lb1", "--node", "lb2"));
    }

    /// <summary>Colours when asked for, even into a pipe.</summary>
    [Fact]
    public void Colours()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Bad);
        Assert.Contains("\e[1mlb1.conf:5:14:\e[0m \e[1;31merror KAC", Tool.Run(folder.Path, "lint", "lb1.conf", "--color", "always").Output);
        Assert.DoesNotContain("\e[", Tool.Run(folder.Path, "lint", "lb1.conf").Output);
    }
}
