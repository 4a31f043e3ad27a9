using System.IO;
using System.Linq;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Findings that a site has accepted.</summary>
public sealed class BaselineTests
{
    private const string Rules = "--rule KAC1204 --rule KAC1001";

    /// <summary>What is in the baseline is not reported, wherever its line has moved; the same fault on another line is.</summary>
    [Fact]
    public void Known_findings_move_with_their_lines()
    {
        using TempFolder folder = new();
        folder.Write("nodes/lb1.conf", Sample.Node(300));
        Assert.Equal(new ToolRun(0, "1 finding written to known.json\n", ""), Lint(folder, "nodes --write-baseline known.json"));
        Assert.Equal(new ToolRun(0, "no faults in 1 file, beside 1 of the baseline\n", ""), Lint(folder, "nodes --baseline known.json"));
        folder.Write("nodes/lb1.conf", "# moved\n\n" + Sample.NodeWith("\tpriority   300"));
        Assert.Equal(new ToolRun(0, "no faults in 1 file, beside 1 of the baseline\n", ""), Lint(folder, "nodes --baseline known.json"));
        // The same from another folder.
        Assert.Equal(0, Tool.Run(folder.Path + "/nodes", "lint", "lb1.conf", "--rule", "KAC1204", "--baseline", "../known.json").Code);
        folder.Write("nodes/lb1.conf", Sample.Node(301));
        ToolRun run = Lint(folder, "nodes --baseline known.json --format gcc");
        Assert.Equal((1, "nodes/lb1.conf:5:14: error: priority 301 is out of range; expected 1 to 255 [KAC1204]\n"), (run.Code, run.Output));
        Assert.Equal(
            "kaconf: 1 of the findings in known.json are gone: KAC1204 in nodes/lb1.conf\n" +
            "  write it anew with --write-baseline known.json, so that they stay away\n", run.Error);
    }

    /// <summary>Of two findings on equal lines each counts.</summary>
    [Fact]
    public void Equal_lines()
    {
        using TempFolder folder = new();
        string second = Sample.Node(300).Replace("VI_1", "VI_2").Replace("51", "52").Replace("eth0", "eth1");
        folder.Write("lb1.conf", Sample.Node(300));
        Lint(folder, "lb1.conf --write-baseline known.json");
        folder.Write("lb1.conf", Sample.Node(300) + second);
        Assert.EndsWith("\n1 error in 1 file, beside 1 of the baseline\n", Lint(folder, "lb1.conf --baseline known.json").Output);
    }

    /// <summary>What a run did not look at is not gone.</summary>
    [Fact]
    public void Part_of_a_site()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(300));
        folder.Write("lb2.conf", Sample.Node(300));
        Lint(folder, "lb1.conf lb2.conf --write-baseline known.json");
        Assert.Equal("", Lint(folder, "lb1.conf --baseline known.json").Error);
        File.Delete(Path.Combine(folder.Path, "lb2.conf"));
        Assert.Contains("1 of the findings in known.json are gone: KAC1204 in lb2.conf\n", Lint(folder, "lb1.conf --baseline known.json").Error);
    }

    /// <summary>More faults than a report shows of a file are all known.</summary>
    [Fact]
    public void Many_findings()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", string.Concat(Enumerable.Range(0, 250).Select(static i => $"word{i} x\n")));
        Assert.Equal("250 findings written to known.json\n", Lint(folder, "lb1.conf --write-baseline known.json").Output);
        Assert.Equal("no faults in 1 file, beside 250 of the baseline\n", Lint(folder, "lb1.conf --baseline known.json").Output);
    }

    /// <summary>Files that are no baseline.</summary>
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\": 2, \"findings\": []}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"code\": \"KAC1204\"}]}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"code\": null, \"file\": \"\", \"node\": null, \"fingerprint\": \"\"}]}")]
    public void Wrong_file(string text)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "");
        folder.Write("known.json", text);
        ToolRun run = Lint(folder, "lb1.conf --baseline known.json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("kaconf: known.json is no baseline of kaconf: ", run.Error);
        Assert.EndsWith("\n  write it anew: --write-baseline known.json\n", run.Error);
    }

    /// <summary>No file at all.</summary>
    [Fact]
    public void No_file()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "");
        Assert.StartsWith("kaconf: no such file or folder: 'known.json'\n", Lint(folder, "lb1.conf --baseline known.json").Error);
    }

    private static ToolRun Lint(TempFolder folder, string arguments) => Tool.Run(folder.Path, ["lint", .. arguments.Split(' '), .. Rules.Split(' ')]);
}
