using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Many sites in one run, and standard input.</summary>
public sealed class EachTests
{
    /// <summary>Files of their own are not compared with each other, and come in the order of the arguments.</summary>
    [Fact]
    public void Each_file_is_a_site()
    {
        using TempFolder folder = new();
        string[] names = [.. Enumerable.Range(1, 40).Select(static i => $"a/{i:00}.conf")];
        foreach (string name in names) folder.Write(name, Sample.Node(300).Replace("VI_1", "VI_" + name[2..4]));
        ToolRun run = Tool.Run(folder.Path, "lint", "--each", "a", "--format", "gcc", "--rule", "KAC1204");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(names.Select(static name => $"{name}:5:14: error: priority 300 is out of range; expected 1 to 255 [KAC1204]"), run.Output.Split('\n').SkipLast(1));
        folder.Write("b/01.conf", Sample.Node(300));
        Assert.EndsWith("41 errors in 41 files\n", Tool.Run(folder.Path, "lint", "--each", "a", "b", "--rule", "KAC1204").Output);
    }

    /// <summary>A fault of a file that several sites include is told once.</summary>
    [Fact]
    public void Shared_file()
    {
        using TempFolder folder = new();
        folder.Write("common.inc", Sample.Node(300));
        foreach (string name in new[] { "a", "b", "c" }) folder.Write($"{name}.conf", "include common.inc\n");
        Assert.EndsWith("1 error in 3 files\n", Tool.Run(folder.Path, "lint", "--each", ".", "--rule", "KAC1204").Output);
    }

    /// <summary>One that cannot be read ends the run as usual.</summary>
    [Fact]
    public void Unreadable_site()
    {
        using TempFolder folder = new();
        folder.Write("a.conf", "");
        folder.Write("b/b.csproj", "<Project>");
        ToolRun run = Tool.Run(folder.Path, "lint", "--each", "a.conf", "b");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("kaconf: b/b.csproj:1: the project is no XML: ", run.Error);
    }

    /// <summary>Standard input is a node called as it is shown, or as --node says.</summary>
    [Theory]
    [InlineData("", "<stdin>")]
    [InlineData("--node lb1", "lb1")]
    public void Standard_input(string arguments, string node)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(300));
        ToolRun run = Tool.RunProgram("sh", folder.Path, new Dictionary<string, string?>(), "-c", $"{Tool.CommandLine} lint - {arguments} --format json --rule KAC1204 <lb1.conf");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("\"file\": \"<stdin>\",\n      \"line\": 5,", run.Output);
        Assert.Contains($"\"node\": \"{node}\"", run.Output);
    }
}
