using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Lint;

/// <summary>Severities as users write and read them.</summary>
internal static class Levels
{
    /// <summary>The words, the worst first.</summary>
    public static readonly string[] Words = ["error", "warning", "suggestion"];

    /// <summary>The word of a severity.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>The severity of one of the words.</summary>
    public static Severity Of(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Suggestion,
    };
}
