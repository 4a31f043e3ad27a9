using System.Linq;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Which findings are shown, and which make the exit code 1.</summary>
public sealed class SelectionTests
{
    private static readonly string[] Codes = ["KAC1002", "KAC1204", "KAC1218", "KAC2004"];

    // An error, two warnings and two suggestions, and perhaps findings that are none of this test's business.
    private static readonly string Conf = Sample.Node(300).Replace("state BACKUP", "state MASTER\n    preempt_delay 60") + """
        virtual_server 192.0.2.10 80 {
            lb_algo rr
            lb_kind NAT
            protocol TCP
            real_server 192.0.2.21 80 {
                TCP_CHECK { }
                PING_CHECK { }
            }
        }

        """;

    /// <summary>Words that came after a keepalived are errors for it.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("--keepalived-version latest", 0)]
    [InlineData("--keepalived-version 2.2.7", 1)]
    public void Version(string arguments, int exitCode)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.NodeWith("owner_ignore_adverts\n    priority 150"));
        ToolRun run = Tool.Run(folder.Path, ["lint", "lb1.conf", "--format", "gcc", .. arguments.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(exitCode, run.Code);
        Assert.Equal(exitCode == 1, run.Output.Contains("lb1.conf:5:5: error: keepalived 2.2.7 does not know 'owner_ignore_adverts'; remove it, or run a newer keepalived [KAC1065]\n"));
    }

    /// <summary>The codes that are shown, and the exit code.</summary>
    [Theory]
    [InlineData("", "KAC2004 KAC1204 KAC1218 KAC1002", 1)]
    [InlineData("--severity warning", "KAC2004 KAC1204 KAC1002", 1)]
    [InlineData("--severity error", "KAC1204", 1)]
    [InlineData("--rule KAC2004", "KAC2004", 0)]
    [InlineData("--rule kac2004 --rule KAC1218 --error-on warning", "KAC2004 KAC1218", 1)]
    [InlineData("--rule KAC1218 --error-on warning", "KAC1218", 0)]
    [InlineData("--rule KAC1218 --error-on suggestion", "KAC1218", 1)]
    [InlineData("--profile minimal", "KAC1204", 1)]
    [InlineData("--profile minimal --rule KAC2004", "KAC2004", 0)]
    public void Shown(string arguments, string codes, int exitCode)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Conf);
        ToolRun run = Tool.Run(folder.Path, ["lint", "lb1.conf", "--format", "gcc", .. arguments.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((exitCode, ""), (run.Code, run.Error));
        Assert.Equal(codes, string.Join(' ', run.Output.Split('\n').Where(static line => line.EndsWith(']')).Select(static line => line[^8..^1]).Where(Codes.Contains).Distinct()));
    }
}
