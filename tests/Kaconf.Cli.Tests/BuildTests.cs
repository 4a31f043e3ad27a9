using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf build as a user runs it.</summary>
public sealed class BuildTests
{
    private const string Conf = """
        vrrp_instance VI_1 {
            state BACKUP
            interface eth0
            virtual_router_id 51
            priority PRIORITY
            virtual_ipaddress {
                192.0.2.10/24
            }
        }

        """;

    /// <summary>From two files to a binary that knows both nodes, from inside a project whose settings would break it.</summary>
    [Fact]
    public void Two_files_to_one_binary()
    {
        string packages = ArtifactsOrSkip();
        using TempFolder folder = new();
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>none</TargetFramework><LangVersion>0</LangVersion></PropertyGroup></Project>");
        folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        folder.Write("lb1/keepalived.conf", Conf.Replace("PRIORITY", "150"));
        folder.Write("lb2/keepalived.conf", Conf.Replace("PRIORITY", "100"));
        ToolRun run = Build(folder, packages, "lb1/keepalived.conf", "lb2/keepalived.conf", "-o", "pair");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("generating native code\n", run.Error);
        Assert.Matches(@"pair: \d+\.\d MB, nodes lb1, lb2, in \d+\.\d s\n$", run.Error);
        Assert.Equal(["lb1", "lb2"], Output(Path.Combine(folder.Path, "pair"), "--list-nodes").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Faults end it before any work, told as lint tells them.</summary>
    [Fact]
    public void Faults_stop_it()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Conf.Replace("PRIORITY", "300"));
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
        folder.Write("lb1.conf", Conf.Replace("PRIORITY", "100"));
        ToolRun run = Build(folder, null, arguments.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(message, run.Error);
    }

    /// <summary>Programs that are not installed are named.</summary>
    [Theory]
    [InlineData("", "kaconf: found no dotnet in PATH, DOTNET_ROOT or ~/.dotnet\n")]
    [InlineData("dotnet", "kaconf: found no gcc in PATH, which links native code\n  install it: apt install gcc zlib1g-dev\n")]
    public void Missing_tools(string present, string message)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Conf.Replace("PRIORITY", "100"));
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
        folder.Write("lb1.conf", Conf.Replace("PRIORITY", "100"));
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

    private static string ArtifactsOrSkip()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Kaconf.sln"))) root = Path.GetDirectoryName(root.TrimEnd('/'))!;
        string packages = Path.Combine(root, "artifacts", "packages");
        Assert.SkipUnless(File.Exists(Path.Combine(packages, $"Kaconf.{ToolInfo.Version}.nupkg")), "artifacts/packages is empty: ./build.sh build fills it");
        return packages;
    }

    private static string Output(string program, string argument)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
