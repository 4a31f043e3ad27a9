using System.Linq;
using Kaconf.Cli.Input;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>Which node reads which file.</summary>
public sealed class NodeNamesTests
{
    /// <summary>Node names by file names, or by folders when the file names are all the same.</summary>
    [Theory]
    [InlineData("nodes/lb1.conf nodes/lb2.conf", "lb1 lb2")]
    [InlineData("lb1/keepalived.conf lb2/keepalived.conf", "lb1 lb2")]
    [InlineData("lb1/keepalived.conf", "keepalived")]
    [InlineData("a/lb1.conf b/lb2.conf", "lb1 lb2")]
    [InlineData("site.lb1.conf site.lb2.conf", "site.lb1 site.lb2")]
    [InlineData("noextension", "noextension")]
    public void Names_nodes(string paths, string nodes) => Assert.Equal(nodes.Split(' '), NamesOf(Site(paths)));

    /// <summary>One file with @lines is compiled once for each name.</summary>
    [Fact]
    public void One_file_for_several_nodes()
    {
        SourceSet site = Site("keepalived.conf", "lb1", "lb2", "lb1");
        Assert.Equal(["lb1", "lb2"], NamesOf(site));
        Assert.Same(site.Nodes[0].Text, site.Nodes[1].Text);
    }

    /// <summary>Two files of one name in different folders, beside others, are a mistake.</summary>
    [Fact]
    public void Two_files_for_one_node()
    {
        CannotRunException failure = Assert.Throws<CannotRunException>(static () => Site("a/lb1.conf b/lb1.conf c/lb2.conf"));
        Assert.Equal("two files for the node lb1: a/lb1.conf and b/lb1.conf", failure.Message);
    }

    /// <summary>Names cannot be spread over several files.</summary>
    [Fact]
    public void Names_for_several_files()
    {
        CannotRunException failure = Assert.Throws<CannotRunException>(static () => Site("a.conf b.conf", "lb1"));
        Assert.Equal("--node names the nodes of one file, but 2 files were given: a.conf, b.conf", failure.Message);
    }

    private static SourceSet Site(string paths, params string[] names) =>
        NodeNames.Name([.. paths.Split(' ').Select(static path => new InputFile(path, []))], names);

    private static string[] NamesOf(SourceSet site) => [.. site.Nodes.Select(static node => node.Name)];
}
