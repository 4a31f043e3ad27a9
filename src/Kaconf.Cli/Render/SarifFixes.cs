using System.Linq;
using System.Text.Json;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Render;

/// <summary>The fixes of a SARIF result.</summary>
internal static class SarifFixes
{
    /// <summary>Writes "fixes" (§3.27.30) with the one that there is; a fix without an edit of characters cannot be told (§3.55.3).</summary>
    public static void Write(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null || fix.Edits.Count == 0) return;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifRules.WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (IGrouping<string, TextEdit> file in fix.Edits.GroupBy(static edit => edit.Place.Path)) WriteChange(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, IGrouping<string, TextEdit> file)
    {
        json.WriteStartObject();
        SarifPlaces.WriteFile(json, file.Key);
        json.WriteStartArray("replacements");
        foreach (TextEdit edit in file)
        {
            json.WriteStartObject();
            SarifPlaces.WriteRegion(json, "deletedRegion", edit.Place);
            SarifRules.WriteText(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
