using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The places of a SARIF result.</summary>
internal static class SarifPlaces
{
    /// <summary>What relative paths count from; the name is the one that GitHub knows.</summary>
    public const string Root = "%SRCROOT%";

    /// <summary>Writes "locations" (§3.27.12) and, if there are any, "relatedLocations" (§3.27.22).</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic fault)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysical(json, fault.Place);
        json.WriteEndObject();
        json.WriteEndArray();
        if (fault.Related.Count == 0) return;
        json.WriteStartArray("relatedLocations");
        for (int i = 0; i < fault.Related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePhysical(json, fault.Related[i].Place);
            SarifRules.WriteText(json, "message", fault.Related[i].Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePhysical(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(json, place.Path);
        WriteRegion(json, "region", place);
        json.WriteEndObject();
    }

    /// <summary>Writes "artifactLocation" (§3.4).</summary>
    public static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        WriteUri(json, path);
        json.WriteEndObject();
    }

    /// <summary>Writes a region (§3.30).</summary>
    public static void WriteRegion(Utf8JsonWriter json, string name, SourcePlace place)
    {
        json.WriteStartObject(name);
        JsonText.Range(json, place, "startLine", "startColumn");
        json.WriteEndObject();
    }

    // What lies outside the folder has no path in a repository.
    private static void WriteUri(Utf8JsonWriter json, string path)
    {
        string relative = path.StartsWith('<') ? path : Path.GetRelativePath(Environment.CurrentDirectory, path);
        bool outside = relative.StartsWith('/') || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal);
        json.WriteString("uri", outside ? $"file://{Escape(Path.GetFullPath(path))}" : Escape(relative));
        if (!outside) json.WriteString("uriBaseId", Root);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
