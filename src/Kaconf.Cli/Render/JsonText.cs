using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Render;

/// <summary>What the formats made of JSON have in common.</summary>
internal static class JsonText
{
    // No page takes this text in as HTML, and other alphabets are to stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A writer of readable JSON.</summary>
    public static Utf8JsonWriter To(Stream stream) => new(stream, Readable);

    /// <summary>Ends the document and its last line.</summary>
    public static void End(Utf8JsonWriter json, Stream stream)
    {
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The four numbers of a place, from 1; the end is the column after the last.</summary>
    public static void Range(Utf8JsonWriter json, SourcePlace place, string line, string column)
    {
        (LinePosition start, LinePosition end) = (place.Start, place.End);
        json.WriteNumber(line, start.Line);
        json.WriteNumber(column, start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
