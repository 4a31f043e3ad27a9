using System;
using System.Collections.Generic;
using System.IO;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>The native kaconf as it is shipped, with its packages beside it.</summary>
public sealed class NativeBuildTests
{
    // Bytes: a site of virtual routers alone, and one with virtual servers and their checks beside.
    private const long MostOfRouters = 3_500_000, MostOfServers = 4_000_000;

    /// <summary>From two files to a static binary that knows both nodes, from inside a project whose settings would break it.</summary>
    [Fact]
    public void Two_files_to_one_binary()
    {
        string kaconf = Path.Combine(ArtifactsOrSkip(), "kaconf");
        using TempFolder folder = new();
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><LangVersion>0</LangVersion></PropertyGroup></Project>");
        folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        folder.Write("lb1/keepalived.conf", Sample.Node(150));
        folder.Write("lb2/keepalived.conf", Sample.Node(100));
        Dictionary<string, string?> environment = new() { ["KACONF_CACHE"] = Path.Combine(folder.Path, "cache"), ["KACONF_PACKAGES"] = null };
        ToolRun run = Tool.RunProgram(kaconf, folder.Path, environment, "build", "lb1/keepalived.conf", "lb2/keepalived.conf", "-o", "pair");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("generating native code\n", run.Error);
        Assert.Matches(@"pair: \d+\.\d MB, nodes lb1, lb2, in \d+\.\d s\n$", run.Error);
        string binary = Path.Combine(folder.Path, "pair");
        Assert.InRange(new FileInfo(binary).Length, 1, MostOfRouters);
        Assert.Equal("lb1\nlb2\n", Tool.RunProgram(binary, folder.Path, environment, "--list-nodes").Output);
        Assert.Contains("not a dynamic executable", Tool.RunProgram("ldd", folder.Path, environment, binary).Error);
    }

    /// <summary>IPVS and both kinds of checks beside VRRP cost half a megabyte at most.</summary>
    [Fact]
    public void Virtual_servers_and_checks_are_small()
    {
        string kaconf = Path.Combine(ArtifactsOrSkip(), "kaconf");
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(150) + Sample.VirtualServer);
        Dictionary<string, string?> environment = new() { ["KACONF_CACHE"] = Path.Combine(folder.Path, "cache"), ["KACONF_PACKAGES"] = null };
        ToolRun run = Tool.RunProgram(kaconf, folder.Path, environment, "build", "lb1.conf", "-o", "director");
        Assert.True(run.Code == 0, run.Error);
        Assert.InRange(new FileInfo(Path.Combine(folder.Path, "director")).Length, 1, MostOfServers);
    }

    /// <summary>It is the same program: same faults, same text.</summary>
    [Fact]
    public void Lints_like_the_dll()
    {
        string kaconf = Path.Combine(ArtifactsOrSkip(), "kaconf");
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(300));
        ToolRun expected = Tool.Run(folder.Path, "lint", "lb1.conf");
        Assert.Equal(expected, Tool.RunProgram(kaconf, folder.Path, new Dictionary<string, string?>(), "lint", "lb1.conf"));
        Assert.Equal(1, expected.Code);
    }

    private static string ArtifactsOrSkip()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Kaconf.sln"))) root = Path.GetDirectoryName(root.TrimEnd('/'))!;
        string artifacts = Path.Combine(root, "artifacts");
        bool built = File.Exists(Path.Combine(artifacts, "kaconf")) && File.Exists(Path.Combine(artifacts, "packages", $"Kaconf.{ToolInfo.Version}.nupkg"));
        Assert.SkipUnless(built, "artifacts/kaconf or its packages are missing: ./build.sh build makes them");
        return artifacts;
    }
}
