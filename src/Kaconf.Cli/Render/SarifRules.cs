using System.Collections.Generic;
using System.Text.Json;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The part of a SARIF log that says which tool it is from and which rules it has findings of.</summary>
internal static class SarifRules
{
    /// <summary>Writes the property "tool" (§3.18).</summary>
    /// <param name="json">The log.</param>
    /// <param name="codes">The codes of the findings, in the order that results point to.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kaconf");
        json.WriteString("version", ToolInfo.Version);
        json.WriteStartArray("rules");
        foreach (string code in codes) Write(json, code, Catalogue.Find(code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A property that is a message or a multiformatMessageString with plain text.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The level of a severity (§3.27.10).</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Write(Utf8JsonWriter json, string id, DiagnosticCode? code)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (code is not null)
        {
            WriteText(json, "shortDescription", code.Title);
            WriteText(json, "fullDescription", $"{code.Title} (source: {code.Source})");
            WriteText(json, "help", $"{RulePages.PathOf(id)} in Kaconf's repository says why, with examples.");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(code.Severity));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
