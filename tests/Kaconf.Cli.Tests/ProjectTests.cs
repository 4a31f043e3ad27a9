using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf lint of the project of a site: what its XML says, or the sentence that only MSBuild can tell.</summary>
public sealed class ProjectTests
{
    private const string Empty = "<Project Sdk=\"Microsoft.NET.Sdk\" />";

    /// <summary>nodes/*.conf, by the project or by its folder.</summary>
    [Theory]
    [InlineData("site", "site/nodes/lb2.conf")]
    [InlineData("site/site.csproj", "site/nodes/lb2.conf")]
    [InlineData("./site", "./site/nodes/lb2.conf")]
    public void Usual_nodes(string argument, string path)
    {
        using TempFolder folder = Site(Empty);
        ToolRun run = Tool.Run(folder.Path, "lint", argument, "--format", "gcc", "--rule", "KAC1204");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith($"{path}:5:14: error: priority 300", run.Output);
        Assert.StartsWith("nodes/lb2.conf:5:14: error: ", Tool.Run(folder.Path + "/site", "lint", ".", "--format", "gcc", "--rule", "KAC1204").Output);
    }

    /// <summary>Items, and what they make nodes of.</summary>
    [Theory]
    [InlineData("<KaconfNode Include=\"nodes/lb1.conf\" />", "no faults in 1 file")]
    [InlineData("<KaconfNode Include=\"nodes/*.conf\" Exclude=\"nodes/lb2.conf\" />", "no faults in 1 file")]
    [InlineData("<KaconfNode Include=\"none/*.conf\" />", "1 error in 2 files")]
    [InlineData("<KaconfNode Include=\"**/*.conf\" />", "1 error in 3 files")]
    [InlineData("<KaconfNode Include=\"nodes\\lb?.conf ; \" />", "1 error in 2 files")]
    [InlineData("<KaconfNode Include=\"nodes/lb1%2Econf\" />", "no faults in 1 file")]
    [InlineData("<KaconfNode Include=\"deep/er/other.conf\"><Nodes>lb8;lb9</Nodes></KaconfNode>", "no faults in 1 file")]
    public void Items(string items, string summary)
    {
        using TempFolder folder = Site($"<Project><ItemGroup>{items}</ItemGroup></Project>");
        Assert.EndsWith($"{summary}\n", Tool.Run(folder.Path, "lint", "site", "--rule", "KAC1204").Output);
    }

    /// <summary>Names for a file, files to include with their folder on the hosts, and variables.</summary>
    [Fact]
    public void Nodes_includes_and_variables()
    {
        using TempFolder folder = new();
        folder.Write("site.csproj", """
            <Project>
              <PropertyGroup><KaconfEnvironment>PRIORITY=300|OTHER=$(KACONF_TEST)</KaconfEnvironment></PropertyGroup>
              <ItemGroup>
                <KaconfNode Include="keepalived.conf" Nodes="lb1;lb2" />
                <KaconfInclude Include="common/*.inc" Folder="/etc/keepalived/conf.d" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("keepalived.conf", "include /etc/keepalived/conf.d/a.inc\n@lb3 include nothing.inc\n");
        folder.Write("common/a.inc", "$P=${_ENV PRIORITY}\n$Q=${_ENV OTHER}\n" + Sample.NodeWith("priority $P"));
        ToolRun run = Tool.Run(folder.Path, new System.Collections.Generic.Dictionary<string, string?> { ["KACONF_TEST"] = "7" }, "lint", ".", "--format", "gcc", "--severity", "warning");
        Assert.Contains("common/a.inc:1:4: error: priority 300 is out of range", run.Output);
        Assert.Contains("keepalived.conf:2:1: warning: ", run.Output);
        Assert.DoesNotContain("KAC1020", run.Output);
        Assert.DoesNotContain("KAC1021", run.Output);
    }

    /// <summary>What takes MSBuild to know is refused with its place.</summary>
    [Theory]
    [InlineData("<ItemGroup>\n<KaconfNode Include=\"a.conf\" Condition=\"true\" /></ItemGroup>", "site/site.csproj:2: KaconfNode has a condition")]
    [InlineData("<ItemGroup Condition=\"true\"><KaconfNode Include=\"a.conf\" /></ItemGroup>", "site/site.csproj:1: KaconfNode has a condition")]
    [InlineData("<ItemGroup><KaconfNode Update=\"a.conf\" /></ItemGroup>", "site/site.csproj:1: KaconfNode has Update=")]
    [InlineData("<ItemGroup><KaconfInclude Include=\"$(Shared)/*.conf\" /></ItemGroup>", "site/site.csproj:1: KaconfInclude has Include=\"$(Shared)/*.conf\"")]
    [InlineData("<Target Name=\"X\"><ItemGroup><KaconfNode Include=\"a.conf\" /></ItemGroup></Target>", "site/site.csproj:1: KaconfNode stands in <ItemGroup>")]
    [InlineData("<PropertyGroup><KaconfEnvironment>A=$(KACONF_NOT_SET)</KaconfEnvironment></PropertyGroup>", "site/site.csproj: KaconfEnvironment has $(KACONF_NOT_SET), which is no variable of the environment")]
    [InlineData("<Import Project=\"$(Common).props\" />", "site/site.csproj: it imports '$(Common).props'")]
    [InlineData("<Import Project=\"../nodes.props\" />", "nodes.props: it says KaconfNode")]
    public void Left_to_MSBuild(string content, string what)
    {
        using TempFolder folder = Site($"<Project>{content}</Project>");
        folder.Write("nodes.props", "<Project><ItemGroup><KaconfNode Include=\"a.conf\" /></ItemGroup></Project>");
        Expect(folder, $"{what}, so only MSBuild can tell what the site is\n  'dotnet build' of the project checks it, with the same findings; or give the files themselves\n", "site");
    }

    /// <summary>Settings above the project count in a build.</summary>
    [Fact]
    public void Settings_above()
    {
        using TempFolder folder = Site(Empty);
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><EnableDefaultKaconfNodes>false</EnableDefaultKaconfNodes></PropertyGroup></Project>");
        Expect(folder, "Directory.Build.props: it says EnableDefaultKaconfNodes, so only MSBuild can tell what the site is\n", "site");
    }

    /// <summary>Projects that are none, and arguments that do not go with one.</summary>
    [Fact]
    public void Wrong_arguments()
    {
        using TempFolder folder = Site("<Project>");
        Expect(folder, "site/site.csproj:1: the project is no XML: ", "site");
        folder.Write("site/site.csproj", "<Project><PropertyGroup><EnableDefaultKaconfNodes>false</EnableDefaultKaconfNodes></PropertyGroup></Project>");
        Expect(folder, "the project site/site.csproj has no node\n", "site");
        folder.Write("site/site.csproj", "<Project><ItemGroup><KaconfNode Include=\"nodes/lb3.conf\" /></ItemGroup></Project>");
        Expect(folder, "no such file or folder: 'site/nodes/lb3.conf'\n  the folder site/nodes has lb1.conf, lb2.conf\n", "site");
        folder.Write("site/site.csproj", "<Project><ItemGroup><KaconfNode Include=\"nodes/*.conf\" Nodes=\"lb1\" /></ItemGroup></Project>");
        Expect(folder, "two files for the node lb1: site/nodes/lb1.conf and site/nodes/lb2.conf\n", "site");
        Expect(folder, "--node names the nodes of one file, but site/site.csproj is a project, which names its own\n", "site", "--node", "lb1");
        Expect(folder, "site/site.csproj is the project of a whole site, but there are other arguments beside it\n", "site", "site/nodes");
        folder.Write("site/other.csproj", Empty);
        Expect(folder, "several projects in the folder site: other.csproj, site.csproj\n  name the one to check\n", "site");
    }

    private static void Expect(TempFolder folder, string error, params string[] arguments)
    {
        ToolRun run = Tool.Run(folder.Path, ["lint", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith($"kaconf: {error}", run.Error);
    }

    private static TempFolder Site(string project)
    {
        TempFolder folder = new();
        folder.Write("site/site.csproj", project);
        folder.Write("site/nodes/lb1.conf", Sample.Node(150));
        folder.Write("site/nodes/lb2.conf", Sample.Node(300));
        folder.Write("site/deep/er/other.conf", Sample.Node(100));
        return folder;
    }
}
