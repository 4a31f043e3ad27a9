using System.Linq;
using System.Text.Json;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>kaconf rules.</summary>
public sealed class RulesTests
{
    /// <summary>A line a rule, below one heading.</summary>
    [Fact]
    public void The_table()
    {
        ToolRun run = Tool.Run("/", "rules");
        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("Code     Severity    Profile   Title", lines[0]);
        Assert.Contains("KAC1001  error       minimal   unknown keyword", lines);
        Assert.Contains("KAC2004  warning     standard  preempt_delay has no effect", lines);
        Assert.Equal(Catalogue.All.Select(static rule => rule.Id), lines.Skip(1).Select(static line => line[..7]));
    }

    /// <summary>The same for tools.</summary>
    [Fact]
    public void Json()
    {
        using JsonDocument document = JsonDocument.Parse(Tool.Run("/", "rules", "--format", "json").Output);
        JsonElement[] rules = [.. document.RootElement.GetProperty("rules").EnumerateArray()];
        Assert.Equal(Catalogue.All.Count, rules.Length);
        DiagnosticCode wanted = Catalogue.Find("KAC1314")!;
        JsonElement rule = rules.Single(static item => item.GetProperty("code").GetString() == "KAC1314");
        Assert.Equal(
            ["code=KAC1314", "severity=warning", "profile=standard", $"title={wanted.Title}", "source=RFC 9568 §5.1.2.2", "help=docs/rules/KAC1314.md"],
            rule.EnumerateObject().Select(static item => $"{item.Name}={item.Value.GetString()}"));
    }

    /// <summary>A format that there is not.</summary>
    [Fact]
    public void Another_format() => Assert.Equal(
        new ToolRun(2, "", "kaconf: there is no --format 'xml'; expected text or json\n  'kaconf rules --help' shows how it is used\n"),
        Tool.Run("/", "rules", "--format", "xml"));
}
