using System.Collections.Generic;
using System.IO;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf fmt as a user runs it.</summary>
public sealed class FmtTests
{
    private const string Loose = "vrrp_instance VI_1\n{\n  interface  eth0\n}";
    private const string Neat = "vrrp_instance VI_1 {\n    interface eth0\n}\n";

    /// <summary>The files of a folder are written in the style; those that have it stay.</summary>
    [Fact]
    public void Writes()
    {
        using TempFolder folder = new();
        string loose = folder.Write("nodes/lb1.conf", Loose), neat = folder.Write("nodes/lb2.conf", Neat);
        Assert.Equal(new ToolRun(0, "", "nodes/lb1.conf: formatted\n"), Tool.Run(folder.Path, "fmt", "nodes"));
        Assert.Equal((Neat, Neat), (File.ReadAllText(loose), File.ReadAllText(neat)));
        Assert.Equal(new ToolRun(0, "", ""), Tool.Run(folder.Path, "fmt", "nodes"));
    }

    /// <summary>A check names the files and writes nothing.</summary>
    [Fact]
    public void Checks()
    {
        using TempFolder folder = new();
        string loose = folder.Write("lb1.conf", Loose);
        folder.Write("lb2.conf", Neat);
        Assert.Equal(new ToolRun(1, "lb1.conf\n", ""), Tool.Run(folder.Path, "fmt", "lb1.conf", "lb2.conf", "--check"));
        Assert.Equal(Loose, File.ReadAllText(loose));
        Assert.Equal(new ToolRun(0, "", ""), Tool.Run(folder.Path, "fmt", "lb2.conf", "--check"));
    }

    /// <summary>git makes the formatted file of the difference.</summary>
    [Fact]
    public void Shows_the_difference()
    {
        using TempFolder folder = new();
        string loose = folder.Write("a b.conf", Loose);
        ToolRun run = Tool.Run(folder.Path, "fmt", "a b.conf", "--dry-run");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Loose, File.ReadAllText(loose));
        FixTests.Patch(folder, run.Output);
        Assert.Equal(Neat, File.ReadAllText(loose));
    }

    /// <summary>Standard input goes to standard output.</summary>
    [Fact]
    public void Standard_input()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Loose);
        Assert.Equal(new ToolRun(0, Neat, ""), Tool.RunProgram("sh", folder.Path, new Dictionary<string, string?>(), "-c", $"{Tool.CommandLine} fmt - < lb1.conf"));
    }
}
