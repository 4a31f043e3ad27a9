using System.Collections.Generic;
using Kaconf.Compiler.Binding;

namespace Kaconf.Cli.Commands;

/// <summary>Guesses which word a mistyped one was meant to be.</summary>
internal static class Typo
{
    /// <summary>"; did you mean 'lint'?", or nothing when no word is near.</summary>
    public static string Suggestion(string typed, IEnumerable<string> words) =>
        DidYouMean.Find(typed, words) is { } near ? $"; did you mean '{near}'?" : "";
}
