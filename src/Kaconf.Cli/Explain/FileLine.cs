using System.Globalization;
using System.IO;

namespace Kaconf.Cli.Explain;

/// <summary>Takes FILE:LINE apart.</summary>
internal static class FileLine
{
    /// <summary>The path, and the line if there is one; a file whose name ends like a line is taken as it is.</summary>
    public static (string Path, int? Line) Split(string text)
    {
        int colon = text.LastIndexOf(':');
        bool numbered = int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int line);
        return colon > 0 && numbered && !File.Exists(text) ? (text[..colon], line) : (text, null);
    }
}
