using System.IO;
using System.Text.Json;
using Kaconf.Cli.Lint;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The findings as one JSON object, for programs; docs/lint.md describes its members.</summary>
internal static class JsonFormat
{
    /// <summary>Writes it.</summary>
    public static void Write(LintResult result, Stream stream)
    {
        using Utf8JsonWriter json = JsonText.To(stream);
        json.WriteStartObject();
        json.WriteStartArray("diagnostics");
        foreach (Findings site in result.Sites)
        {
            foreach (Diagnostic fault in site.Diagnostics) Write(json, fault, site.NodeOf(fault.Place.Path));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        JsonText.End(json, stream);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic fault, string? node)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Code);
        json.WriteString("severity", Levels.WordOf(fault.Severity));
        json.WriteString("file", fault.Place.Path);
        JsonText.Range(json, fault.Place, "line", "column");
        json.WriteString("message", fault.Message);
        json.WriteString("node", node);
        Write(json, fault.Related);
        json.WriteString("help", RulePages.PathOf(fault.Code));
        Write(json, fault.Fix);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (TextEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("file", edit.Place.Path);
            JsonText.Range(json, edit.Place, "line", "column");
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EquatableArray<RelatedPlace> places)
    {
        json.WriteStartArray("related");
        foreach (RelatedPlace related in places)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Label);
            json.WriteString("file", related.Place.Path);
            JsonText.Range(json, related.Place, "line", "column");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
