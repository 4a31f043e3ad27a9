using System;
using System.Collections.Generic;
using System.IO;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf build as a user runs it.</summary>
public sealed class BuildTests
{
    /// <summary>Faults end it before any work, told as lint tells them.</summary>
    [Fact]
    public void Faults_stop_it()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(300));
        ToolRun run = Build(folder, null, "lb1.conf");
        Assert.Equal((1, "", Tool.Run(folder.Path, "lint", "lb1.conf").Output), (run.Code, run.Error, run.Output));
        Assert.Equal(["lb1.conf"], Array.ConvertAll(Directory.GetFileSystemEntries(folder.Path), static path => Path.GetFileName(path)));
    }

    /// <summary>What it cannot work with, and the way out.</summary>
    [Theory]
    [InlineData("lb1.conf -o .", "kaconf: cannot write .: it is a folder or a device")]
    [InlineData("lb1.conf -o no/site", "kaconf: cannot write no/site: there is no folder ")]
    [InlineData("lb1.conf --name a/b", "kaconf: the site cannot be called 'a/b'")]
    [InlineData("lb1.conf --node a;b", "kaconf: the node of lb1.conf cannot be called 'a;b'")]
    public void Cannot_build(string arguments, string message)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(100));
        ToolRun run = Build(folder, null, arguments.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(message, run.Error);
    }

    /// <summary>Words in the wrong order must not cost the user a configuration.</summary>
    [Theory]
    [InlineData("-o lb1.conf lb2.conf", "kaconf: will not replace lb1.conf: it is there and no program\n")]
    [InlineData("lb1.conf lb2.conf -o lb2.conf", "kaconf: will not replace lb2.conf: it is there and no program\n")]
    public void Keeps_files_that_are_no_programs(string arguments, string message)
    {
        using TempFolder folder = new();
        string text = Sample.Node(100);
        folder.Write("lb1.conf", text);
        folder.Write("lb2.conf", text);
        ToolRun run = Build(folder, null, arguments.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error);
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(text, File.ReadAllText(file)));
    }

    /// <summary>Where nothing can be written, nothing is built first.</summary>
    [Theory]
    [InlineData("/proc/site", "kaconf: cannot write /proc/site: the folder takes no files\n")]
    [InlineData("", "kaconf: the name after -o is empty\n")]
    public void Unwritable_output(string output, string message)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(100));
        ToolRun run = Build(folder, null, "lb1.conf", "-o", output);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error);
    }

    /// <summary>Programs that are not installed are named.</summary>
    [Theory]
    [InlineData("", "kaconf: found no dotnet in PATH, DOTNET_ROOT or ~/.dotnet\n")]
    [InlineData("dotnet", "kaconf: found no gcc in PATH, which links native code\n  install it: apt install gcc zlib1g-dev\n")]
    public void Missing_tools(string present, string message)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(100));
        Directory.CreateDirectory(Path.Combine(folder.Path, "bin"));
        if (present.Length > 0) File.CreateSymbolicLink(Path.Combine(folder.Path, "bin", present), "/bin/true");
        ToolRun run = Build(folder, null, "lb1.conf");
        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error);
    }

    /// <summary>A folder of packages that has not this version.</summary>
    [Fact]
    public void Wrong_packages()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(100));
        ToolRun run = Build(folder, folder.Path, "lb1.conf");
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"kaconf: no Kaconf.{ToolInfo.Version}.nupkg in {folder.Path}, the folder that KACONF_PACKAGES names\n", run.Error);
    }

    private static ToolRun Build(TempFolder folder, string? packages, params string[] arguments)
    {
        Dictionary<string, string?> environment = new() { ["KACONF_CACHE"] = Path.Combine(folder.Path, "cache"), ["KACONF_PACKAGES"] = packages };
        string bin = Path.Combine(folder.Path, "bin");
        if (Directory.Exists(bin)) (environment["PATH"], environment["HOME"], environment["DOTNET_ROOT"]) = (bin, folder.Path, null);
        return Tool.Run(folder.Path, environment, ["build", .. arguments]);
    }
}
