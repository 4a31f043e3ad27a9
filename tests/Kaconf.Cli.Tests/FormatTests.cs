using System.IO;
using Kaconf.Compiler.Tests;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>The exact bytes of each format, for a site that has something of everything.</summary>
public sealed class FormatTests
{
    // A comma, a blank and a per cent sign in the path; tabs, other alphabets and a character of two UTF-16 units before a finding.
    private const string Folder = "a site, 50%";

    private const string Lb1 = """
        global_defs {
        	router_id "𝄞日本" lb1
        }
        include shared.inc
        vrrp_instance VI_1 {
        	state	MASTER
        	interface eth0
        	virtual_router_id 51
        	priority 300
        	preempt_delay 60
        	advert_int 2
        	virtual_ipaddress { 192.0.2.10/24 }
        }
        virtual_server 192.0.2.10 80 {
        	lb_algo rr
        	lvs_method NAT
        	protocol TCP
        	real_server 192.0.2.21 80 {
        	}

        """;

    // The others' findings of this site are none of these tests' business.
    private static readonly string[] Rules =
    [
        "--rule", "KAC1001", "--rule", "KAC1102", "--rule", "KAC1202", "--rule", "KAC1204", "--rule", "KAC1218", "--rule", "KAC2004", "--rule", "KAC3004",
    ];

    /// <summary>Each format against its file in Golden.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gcc")]
    public void Golden(string format)
    {
        using TempFolder folder = Site();
        ToolRun run = Lint(folder, "--format", format);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Snapshot.Check(Path.Combine(Folders.Repository, "tests", "Kaconf.Cli.Tests", "Golden", $"{format}.verified.txt"), run.Output);
    }

    /// <summary>Several in one run: each to its file, the one without a file to standard output.</summary>
    [Fact]
    public void Several()
    {
        using TempFolder folder = Site();
        ToolRun alone = Lint(folder, "--format", "gcc");
        string sarif = Lint(folder, "--format", "sarif").Output;
        Assert.Equal(alone, Lint(folder, "--format", "sarif=out.sarif", "--format", "gcc"));
        Assert.Equal(sarif, File.ReadAllText(Path.Combine(folder.Path, "out.sarif")));
        Assert.Equal(alone with { Output = "" }, Lint(folder, "--format", "text=out.txt"));
        Assert.DoesNotContain("\e[", File.ReadAllText(Path.Combine(folder.Path, "out.txt")));
    }

    /// <summary>Without findings the formats for programs are whole documents, and those of lines are empty.</summary>
    [Theory]
    [InlineData("text", "no faults in 1 file\n")]
    [InlineData("json", "{\n  \"diagnostics\": []\n}\n")]
    [InlineData("github", "")]
    [InlineData("gcc", "")]
    public void Nothing_found(string format, string output)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(150));
        Assert.Equal(new ToolRun(0, output, ""), Tool.Run(folder.Path, "lint", "lb1.conf", "--format", format));
    }

    /// <summary>A report that cannot be written.</summary>
    [Fact]
    public void No_such_folder()
    {
        using TempFolder folder = Site();
        ToolRun run = Lint(folder, "--format", "sarif=nowhere/out.sarif");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("kaconf: cannot write nowhere/out.sarif: ", run.Error);
    }

    private static ToolRun Lint(TempFolder folder, params string[] arguments) => Tool.Run(folder.Path, ["lint", Folder, .. Rules, .. arguments]);

    private static TempFolder Site()
    {
        TempFolder folder = new();
        folder.Write($"{Folder}/lb1.conf", Lb1);
        folder.Write($"{Folder}/lb2.conf", Lb1.Replace("300", "100").Replace("advert_int 2", "advert_int 1"));
        folder.Write($"{Folder}/shared.inc", "vrrp_script 検査 {\n\tscript \"/usr/bin/true\"\n\tintervall 1\n}\n");
        return folder;
    }
}
