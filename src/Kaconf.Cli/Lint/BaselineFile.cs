using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Kaconf.Cli.Input;
using Kaconf.Cli.Render;

namespace Kaconf.Cli.Lint;

/// <summary>Reads and writes baselines: JSON, one finding after the other, so that a review shows what was accepted.</summary>
internal static class BaselineFile
{
    private const int Version = 1;

    /// <summary>Reads one.</summary>
    /// <exception cref="CannotRunException">It cannot be read, or is none.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(InputFiles.ReadOne(path).Bytes);
            if (document.RootElement.GetProperty("version").GetInt32() != Version) throw Wrong(path, "it is of another version of kaconf");
            return new Baseline(path, document.RootElement.GetProperty("findings").EnumerateArray().Select(Finding).DistinctBy(static finding => finding.Fingerprint).ToList());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Wrong(path, fault.Message);
        }
    }

    /// <summary>Writes one.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static void Write(string path, IEnumerable<KnownFinding> findings)
    {
        using Output output = Output.ToFile(path);
        using Utf8JsonWriter json = JsonText.To(output.Stream);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("findings");
        foreach (KnownFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("file", finding.File);
            json.WriteString("node", finding.Node);
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        JsonText.End(json, output.Stream);
    }

    private static KnownFinding Finding(JsonElement item) => new(
        Text(item, "code"), Text(item, "file"), item.GetProperty("node").GetString(), Text(item, "fingerprint"));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' has no value");

    private static CannotRunException Wrong(string path, string why) =>
        new($"{path} is no baseline of kaconf: {why.ReplaceLineEndings(" ")}", $"write it anew: --write-baseline {path}");
}
