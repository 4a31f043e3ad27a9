using System.Globalization;
using System.Linq;

namespace Kaconf.Cli.Build;

/// <summary>Text that MSBuild takes as it is.</summary>
internal static class MsBuildText
{
    private const string Special = "%$@'();?*";

    /// <summary>Writes the characters that mean something to MSBuild as %XX.</summary>
    public static string Escape(string text) => string.Concat(text.Select(static c =>
        Special.Contains(c) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString()));
}
