using System.IO;
using System.Linq;

namespace Kaconf.Cli.Explain;

/// <summary>The pages of docs/rules, which the tool carries.</summary>
internal static class EmbeddedPages
{
    /// <summary>Whether a word is written as a code is: KAC and digits.</summary>
    public static bool IsCode(string word) =>
        word.Length > 3 && word.StartsWith("KAC", System.StringComparison.OrdinalIgnoreCase) && word.Skip(3).All(char.IsAsciiDigit);

    /// <summary>The markdown of a code's page, or null when there is none.</summary>
    public static string? Read(string code)
    {
        using Stream? stream = typeof(EmbeddedPages).Assembly.GetManifestResourceStream(code.ToUpperInvariant());
        if (stream is null) return null;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
