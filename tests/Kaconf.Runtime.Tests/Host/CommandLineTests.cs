using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class CommandLineTests
{
    [Theory]
    [InlineData("", "Run", null)]
    [InlineData("--node lb1", "Run", "lb1")]
    [InlineData("--node=lb1", "Run", "lb1")]
    [InlineData("-i lb1", "Run", "lb1")]
    [InlineData("--config-id lb1", "Run", "lb1")]
    [InlineData("--node lb1 --check", "Check", "lb1")]
    [InlineData("--check -i lb1", "Check", "lb1")]
    [InlineData("--clean --node lb1", "Clean", "lb1")]
    [InlineData("--record /tmp/lb1.trace --node lb1", "Run", "lb1")]
    [InlineData("--list-nodes", "ListNodes", null)]
    [InlineData("--version", "Version", null)]
    [InlineData("-v", "Version", null)]
    [InlineData("--help", "Help", null)]
    [InlineData("-h", "Help", null)]
    [InlineData("-n -l -D -i lb1", "Run", "lb1")]
    [InlineData("-nlD --node lb1", "Run", "lb1")]
    [InlineData("--dont-fork --log-console --log-detail", "Run", null)]
    public void What_is_asked(string line, string request, string? node)
    {
        CommandLine read = Parse(line);
        Assert.Null(read.Error);
        Assert.Equal((request, node), (read.Request.ToString(), read.Node));
    }

    [Theory]
    [InlineData("--node", "--node needs the name of a node, as in --node lb1")]
    [InlineData("--node=", "--node needs the name of a node, as in --node lb1")]
    [InlineData("-i", "-i needs the name of a node, as in -i lb1")]
    [InlineData("--node lb1 -i lb2", "-i names lb1 and lb2, but one process runs one node: start the program once for each")]
    [InlineData("--record", "--record needs a file, as in --record /tmp/lb1.trace")]
    [InlineData("--nod lb1", "unknown option '--nod', did you mean --node?")]
    [InlineData("--chek", "unknown option '--chek', did you mean --check?")]
    [InlineData("--vrrp", "unknown option '--vrrp'; --help lists the options")]
    [InlineData("-P", "unknown option '-P'; --help lists the options")]
    [InlineData("-", "unknown option '-'; --help lists the options")]
    [InlineData("lb1", "unexpected argument 'lb1'; a node is named by --node lb1")]
    [InlineData("-f /etc/keepalived/keepalived.conf", "-f names a file, but the configuration is compiled into this program: edit the .conf, build again, start the new program")]
    [InlineData("--use-file=x", "--use-file names a file, but the configuration is compiled into this program: edit the .conf, build again, start the new program")]
    [InlineData("-t", "-t tests a file, but the build has tested it already; --check says what would run on this host")]
    public void What_is_refused(string line, string error) => Assert.Equal(error, Parse(line).Error);

    [Theory]
    [InlineData("lb1", "x", "lb1", null)]
    [InlineData(null, "lb2", "lb2", null)]
    [InlineData(null, "lb2.example.org", "lb2", null)]
    [InlineData("lb3", "lb1", null, "no node is called 'lb3', did you mean lb1?\nnodes: lb1, lb2")]
    [InlineData("web", "lb1", null, "no node is called 'web'\nnodes: lb1, lb2")]
    [InlineData(null, "db7.example.org", null, "no node is called 'db7' as this host is; choose one with --node NAME\nnodes: lb1, lb2")]
    public void Which_node(string? asked, string hostName, string? chosen, string? error)
    {
        SiteConfig site = new("demo", [Node("lb1"), Node("lb2")]);
        Assert.Equal(chosen, NodeChoice.Choose(site, asked, hostName, out string? said)?.Name);
        Assert.Equal(error, said);
    }

    [Theory]
    [InlineData("--record x.trace", "x.trace")]
    [InlineData("--record=x.trace -i lb1", "x.trace")]
    [InlineData("-i lb1", null)]
    public void Where_to_record(string line, string? file) => Assert.Equal(file, Parse(line).Record);

    [Fact]
    public void The_only_node_needs_no_name() =>
        Assert.Equal("lb1", NodeChoice.Choose(new SiteConfig("demo", [Node("lb1")]), null, "somewhere", out _)?.Name);

    [Fact]
    public void The_help_names_the_program_in_its_examples() =>
        Assert.Contains("\n  edge --node lb1 --check   before that: interfaces, privileges, scripts\n", HelpText.Of("edge"));

    private static NodeEntry Node(string name) => new(name, () => throw new InvalidOperationException("not to be built"));

    private static CommandLine Parse(string line) => CommandLine.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
