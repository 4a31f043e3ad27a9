using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kaconf.Cli.Lint;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>SARIF 2.1.0 (OASIS), which code scanning services and editors read.</summary>
internal static class SarifFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a log with one run.</summary>
    public static void Write(LintResult result, Stream stream)
    {
        List<string> codes = [.. result.All.Select(static fault => fault.Code).Distinct().Order(StringComparer.Ordinal)];
        using Utf8JsonWriter json = JsonText.To(stream);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifRules.Write(json, codes);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteRoot(json);
        WriteResults(json, result, codes);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        JsonText.End(json, stream);
    }

    // Without a URI: where the folder was on this machine is nobody's business (§3.14.14).
    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.Root);
        SarifRules.WriteText(json, "description", "the folder that kaconf ran in");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, LintResult result, List<string> codes)
    {
        Fingerprints fingerprints = new(Environment.CurrentDirectory);
        json.WriteStartArray("results");
        foreach (Findings site in result.Sites)
        {
            foreach (Diagnostic fault in site.Diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("ruleId", fault.Code);
                json.WriteNumber("ruleIndex", codes.BinarySearch(fault.Code, StringComparer.Ordinal));
                json.WriteString("level", SarifRules.LevelOf(fault.Severity));
                SarifRules.WriteText(json, "message", fault.Message);
                SarifPlaces.Write(json, fault);
                SarifFixes.Write(json, fault.Fix);
                json.WriteStartObject("partialFingerprints");
                // The name that GitHub looks for.
                json.WriteString("primaryLocationLineHash", fingerprints.Next(site, fault));
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }
}
