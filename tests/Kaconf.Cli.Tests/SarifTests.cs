using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>What SARIF 2.1.0 requires of a log (the sections of §3 in brackets), and what code scanning services need beside it.</summary>
public sealed class SarifTests
{
    private const string Conf = "vrrp_instance VI_1 {\n\tstate MASTER\n\tpriority 300\n\tpreempt_delay 60\n\tpreempt_delay 60\n}\n";

    /// <summary>The log, its run and the tool.</summary>
    [Fact]
    public void Log()
    {
        JsonElement log = LogOf("lb1.conf");
        Assert.Equal("2.1.0", log.GetProperty("version").GetString()); // [3.13.2]
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute)); // [3.13.3]
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray()); // [3.13.4]
        JsonElement driver = run.GetProperty("tool").GetProperty("driver"); // [3.14.6, 3.18.2]
        Assert.Equal("kaconf", driver.GetProperty("name").GetString()); // [3.19.8]
        Assert.Equal(ToolInfo.Version, driver.GetProperty("version").GetString()); // [3.19.13]
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString()); // [3.14.17]
        // [3.14.14]: each base that results name.
        Assert.Equal("%SRCROOT%", Assert.Single(run.GetProperty("originalUriBaseIds").EnumerateObject()).Name);
    }

    /// <summary>Each rule once, with the texts that are shown of it.</summary>
    [Fact]
    public void Rules()
    {
        JsonElement[] rules = [.. Run("lb1.conf").GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()]; // [3.19.23]
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Length, rules.Select(static rule => rule.GetProperty("id").GetString()).Distinct().Count()); // [3.49.3]
        foreach (JsonElement rule in rules)
        {
            foreach (string name in new[] { "shortDescription", "fullDescription", "help" }) Assert.NotEqual("", rule.GetProperty(name).GetProperty("text").GetString()); // [3.49.9-12, 3.12.3]
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" }); // [3.49.14, 3.50.3]
        }
    }

    /// <summary>Each result points to its rule and to a region of a file.</summary>
    [Fact]
    public void Results()
    {
        JsonElement run = Run("lb1.conf");
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()]; // [3.14.23]
        Assert.NotEmpty(results);
        foreach (JsonElement result in results)
        {
            int index = result.GetProperty("ruleIndex").GetInt32(); // [3.27.6]
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[index].GetProperty("id").GetString()); // [3.27.5]
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" }); // [3.27.10]
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString()); // [3.27.11, 3.11.8]
            CheckPlace(Assert.Single(result.GetProperty("locations").EnumerateArray())); // [3.27.12]
            if (result.TryGetProperty("relatedLocations", out JsonElement related)) CheckRelated(related);
        }
        Assert.Contains(results, static result => result.TryGetProperty("relatedLocations", out _));
        string[] prints = [.. results.Select(static result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)]; // [3.27.17]
        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.All(prints, static print => Assert.Matches("^[0-9a-f]{16}:[1-9][0-9]*$", print));
    }

    /// <summary>Paths are URIs: relative below the folder, absolute elsewhere, with %XX for what a URI cannot hold.</summary>
    [Theory]
    [InlineData("a site/lb%1.conf", "a%20site/lb%251.conf")]
    [InlineData("./lb:1/日本.conf", "lb%3A1/%E6%97%A5%E6%9C%AC.conf")]
    public void Uris(string path, string uri) => Assert.Equal((uri, "%SRCROOT%"), UriOf(path));

    /// <summary>A file elsewhere.</summary>
    [Fact]
    public void Foreign_file()
    {
        using TempFolder other = new();
        string path = other.Write("a b.conf", Conf);
        Assert.Equal(($"file://{other.Path}/a%20b.conf", null), UriOf(path));
    }

    private static (string?, string?) UriOf(string path)
    {
        JsonElement artifact = Run(path).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        return (artifact.GetProperty("uri").GetString(), artifact.TryGetProperty("uriBaseId", out JsonElement root) ? root.GetString() : null);
    }

    private static void CheckRelated(JsonElement related)
    {
        JsonElement[] places = [.. related.EnumerateArray()]; // [3.27.22]
        Assert.Equal(Enumerable.Range(1, places.Length), places.Select(static place => place.GetProperty("id").GetInt32())); // [3.28.2]
        foreach (JsonElement place in places)
        {
            CheckPlace(place);
            Assert.NotEqual("", place.GetProperty("message").GetProperty("text").GetString()); // [3.28.5]
        }
    }

    private static void CheckPlace(JsonElement place)
    {
        JsonElement physical = place.GetProperty("physicalLocation"); // [3.28.3]
        string uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!; // [3.29.3, 3.4.3]
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), uri);
        JsonElement region = physical.GetProperty("region"); // [3.29.4]
        int[] numbers = [.. new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32())]; // [3.30.5-8]
        Assert.All(numbers, static number => Assert.True(number >= 1));
        Assert.True((numbers[2], numbers[3]).CompareTo((numbers[0], numbers[1])) >= 0);
    }

    private static JsonElement Run(string path) => LogOf(path).GetProperty("runs")[0];

    private static JsonElement LogOf(string path)
    {
        using TempFolder folder = new();
        if (!path.StartsWith('/')) folder.Write(path, Conf);
        return JsonDocument.Parse(Tool.Run(folder.Path, "lint", path, "--format", "sarif").Output).RootElement;
    }
}
