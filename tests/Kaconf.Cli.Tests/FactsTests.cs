using System.Text.Json;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf facts, and kaconf lint --facts.</summary>
public sealed class FactsTests
{
    private const string Known = """{ "nodes": { "lb1": { "interfaces": { "eth7": { "addresses": ["192.0.2.2/24"] } } } } }""";

    /// <summary>Without facts nothing is known of the machine; with them it is.</summary>
    [Fact]
    public void Lint_with_facts()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(150));
        folder.Write("facts.json", Known);
        Assert.Equal(0, Tool.Run(folder.Path, "lint", "lb1.conf").Code);
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "--facts", "facts.json", "--format", "gcc");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("error: node 'lb1' has no interface 'eth0'; it has eth7; correct the name [KAC2200]", run.Output);
    }

    /// <summary>The facts of a node of another name are a mistake, unless there is one node only.</summary>
    [Fact]
    public void Names_of_nodes()
    {
        using TempFolder folder = new();
        folder.Write("a.conf", Sample.Node(150));
        folder.Write("b.conf", Sample.Node(100));
        folder.Write("facts.json", Known);
        Assert.Equal(1, Tool.Run(folder.Path, "lint", "a.conf", "--facts", "facts.json").Code);
        ToolRun run = Tool.Run(folder.Path, "lint", "a.conf", "b.conf", "--facts", "facts.json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("kaconf: the facts are of 'lb1', and the nodes are 'a', 'b'\n", run.Error);
        string twice = Tool.Run(folder.Path, "lint", "a.conf", "--facts", "facts.json", "--facts", "./facts.json").Error;
        Assert.StartsWith("kaconf: ./facts.json: has the node 'lb1', whose facts were there already\n", twice);
    }

    /// <summary>A file that is none is told with its line and what was expected there.</summary>
    [Theory]
    [InlineData("", ":1: no JSON at byte 1")]
    [InlineData("{\n \"nodes\": {\n", ":3: no JSON at byte 1")]
    [InlineData("[]", ":1: found StartArray, expected {\"nodes\": …}")]
    [InlineData("{\n\"node\": {}}", ":2: found \"node\", expected \"nodes\"")]
    [InlineData("{\"nodes\": {\"lb1\":\n[]}}", ":2: found StartArray, expected an object with the facts of a node")]
    [InlineData("{\"nodes\": {\"lb1\": {\"adresses\": []}}}", ":1: found \"adresses\", expected \"interfaces\", \"users\", \"groups\" or \"files\"")]
    [InlineData("{\"nodes\": {\"lb1\": {\"users\": [\n1]}}}", ":2: found Number, expected a list of accounts")]
    [InlineData("{\"nodes\": {\"lb1\": {\"interfaces\": {\"eth0\": {\"addresses\": [\"192.0.2.1\"]}}}}}", ":1: found \"192.0.2.1\", expected a list of addresses with their prefix length")]
    [InlineData("{\"nodes\": {\"lb1\": {\"interfaces\": {\"eth0\": {\"addresses\": [\"192.0.2.1/33\"]}}}}}", ":1: found \"192.0.2.1/33\"")]
    [InlineData("{\"nodes\": {\"lb1\": {\"files\": {\"/a\": {\"mode\": \"rwx\"}}}}}", ":1: found \"rwx\", expected permissions in octal digits")]
    [InlineData("{\"nodes\": {}}\n{}", ":2: no JSON at byte 1")]
    public void A_bad_file(string text, string expected)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", Sample.Node(150));
        folder.Write("facts.json", text);
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "--facts", "facts.json");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("kaconf: facts.json" + expected, run.Error);
    }

    /// <summary>What it prints is read again, and knows the files that a configuration names.</summary>
    [Fact]
    public void This_machine()
    {
        using TempFolder folder = new();
        string script = folder.Write("check.sh", "#!/bin/sh\n# systemctl stop keepalived\nservice keepalived stop\n");
        folder.Write("lb1.conf", Sample.NodeWith($"notify_master \"{script}\"\nnotify_backup \"/nowhere/at/all\""));
        ToolRun run = Tool.Run(folder.Path, "facts", "--node", "lb1", "lb1.conf");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement node = json.RootElement.GetProperty("nodes").GetProperty("lb1");
        Assert.Equal("127.0.0.1/8", node.GetProperty("interfaces").GetProperty("lo").GetProperty("addresses")[0].GetString());
        Assert.Equal(3, node.GetProperty("files").GetProperty(script).GetProperty("stops_daemon_at").GetInt32());
        Assert.Equal(JsonValueKind.Null, node.GetProperty("files").GetProperty("/nowhere/at/all").ValueKind);
        Assert.Equal("root", node.GetProperty("files").GetProperty("/").GetProperty("owner").GetString());

        folder.Write("facts.json", run.Output);
        string output = Tool.Run(folder.Path, "lint", "lb1.conf", "--facts", "facts.json", "--format", "gcc").Output;
        Assert.Contains("node 'lb1' has no file '/nowhere/at/all'", output);
        Assert.Contains($"line 3 of '{script}' on node 'lb1' takes the node out for good", output);
    }
}
