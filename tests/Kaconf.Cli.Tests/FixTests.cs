using System.IO;
using System.Text;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf lint --fix as a user runs it.</summary>
public sealed class FixTests
{
    private const string Bad = "vrrp_instance VI_1 {\r\n\tinterface eth0;\r\n\tvirtual_router_id 51\r\n\tpriority 300\r\n\tvirtual_ipaddress {\r\n\t\t192.0.2.10/24\r\n\t}\r\n\tadvert_int 1 # every second\r\n\tadvert_int 1\r\n} # é";
    private static readonly string Mended = Bad.Replace("eth0;", "eth0").Replace("\tadvert_int 1 # every second\r\n", "");

    /// <summary>The file is mended, each fix is told, and what is left decides the exit code.</summary>
    [Fact]
    public void Mends_the_file()
    {
        using TempFolder folder = new();
        string file = folder.Write("lb1.conf", Bad);
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "--fix");
        Assert.Equal(1, run.Code);
        Assert.Equal("lb1.conf:2:16: fixed KAC1028: remove ';'\nlb1.conf:9:2: fixed KAC1205: remove the line\n", run.Error);
        Assert.Contains("lb1.conf:4:11: error KAC1204: ", run.Output);
        Assert.EndsWith("\n1 error in 1 file\n", run.Output);
        Assert.Equal(Mended, File.ReadAllText(file));
        Assert.Equal(["lb1.conf"], Names(folder));
    }

    /// <summary>patch makes the mended file of the difference; nothing is written before.</summary>
    [Fact]
    public void Shows_the_difference()
    {
        using TempFolder folder = new();
        string file = folder.Write("lb1.conf", Bad);
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "--fix", "--dry-run");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("--- lb1.conf\n+++ lb1.conf\n@@ -1,10 +1,9 @@\n vrrp_instance VI_1 {\r\n-\tinterface eth0;\r\n+\tinterface eth0\r\n", run.Output);
        Assert.EndsWith(" } # é\n\\ No newline at end of file\n", run.Output);
        Assert.Equal(Bad, File.ReadAllText(file));
        Patch(folder, run.Output);
        Assert.Equal(Mended, File.ReadAllText(file));
    }

    /// <summary>Every byte that no fix is about stays, whatever the encoding; the mode stays, and a link stays one.</summary>
    [Fact]
    public void Keeps_the_rest()
    {
        using TempFolder folder = new();
        string file = folder.Write("files/real.conf", "");
        File.WriteAllBytes(file, [.. Encoding.Latin1.GetBytes(Bad)]);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "lb1.conf"), "files/real.conf");
        Tool.Run(folder.Path, "lint", "lb1.conf", "--fix");
        Assert.Equal(Encoding.Latin1.GetBytes(Mended), File.ReadAllBytes(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.NotNull(File.ResolveLinkTarget(Path.Combine(folder.Path, "lb1.conf"), false));
    }

    /// <summary>The byte order mark goes, and a file that two sites include is mended once.</summary>
    [Fact]
    public void Included_files()
    {
        using TempFolder folder = new();
        folder.Write("a.conf", "include part.inc\n");
        folder.Write("b.conf", "include part.inc\n");
        string file = folder.Write("part.inc", "");
        File.WriteAllText(file, "global_defs {\n  router_id a;\n}\n", new UTF8Encoding(true));
        ToolRun run = Tool.Run(folder.Path, "lint", "--each", "a.conf", "b.conf", "--fix");
        Assert.Equal("part.inc:1:1: fixed KAC1006: remove the byte order mark\npart.inc:2:14: fixed KAC1028: remove ';'\n", run.Error);
        Assert.Equal("global_defs {\n  router_id a\n}\n"u8, File.ReadAllBytes(file));
    }

    /// <summary>Only what is shown is mended.</summary>
    [Fact]
    public void One_rule()
    {
        using TempFolder folder = new();
        string file = folder.Write("lb1.conf", Bad);
        Tool.Run(folder.Path, "lint", "lb1.conf", "--fix", "--rule", "KAC1028");
        Assert.Equal(Bad.Replace("eth0;", "eth0"), File.ReadAllText(file));
    }

    /// <summary>What cannot be done is told.</summary>
    [Fact]
    public void Cannot()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Bad);
        Assert.Contains("--dry-run goes with --fix", Tool.Run(folder.Path, "lint", "lb1.conf", "--dry-run").Error);
        ToolRun run = Tool.RunProgram("sh", folder.Path, new System.Collections.Generic.Dictionary<string, string?>(), "-c", $"{Tool.CommandLine} lint - --fix < lb1.conf");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("kaconf: standard input cannot be written to\n", run.Error);
    }

    /// <summary>Programs get the edits.</summary>
    [Fact]
    public void Formats()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Bad);
        string json = Tool.Run(folder.Path, "lint", "lb1.conf", "--rule", "KAC1028", "--format", "json").Output.ReplaceLineEndings("").Replace(" ", "");
        Assert.Contains("\"fix\":{\"title\":\"remove';'\",\"edits\":[{\"file\":\"lb1.conf\",\"line\":2,\"column\":16,\"endLine\":2,\"endColumn\":17,\"text\":\"\"}]}", json);
        string sarif = Tool.Run(folder.Path, "lint", "lb1.conf", "--rule", "KAC1028", "--format", "sarif").Output.ReplaceLineEndings("").Replace(" ", "");
        Assert.Contains("\"replacements\":[{\"deletedRegion\":{\"startLine\":2,\"startColumn\":16,\"endLine\":2,\"endColumn\":17},\"insertedContent\":{\"text\":\"\"}}]", sarif);
    }

    internal static void Patch(TempFolder folder, string difference)
    {
        folder.Write("changes", difference);
        ToolRun run = Tool.RunProgram("git", folder.Path, new System.Collections.Generic.Dictionary<string, string?>(), "apply", "-p0", "changes");
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    private static string[] Names(TempFolder folder) => [.. System.Linq.Enumerable.Select(Directory.GetFiles(folder.Path), static path => Path.GetFileName(path))];
}
