using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>A message of keepalived, taken apart.</summary>
/// <param name="Raw">As it was said.</param>
/// <param name="File">The file that it is about.</param>
/// <param name="Line">The line it names, or 0.</param>
/// <param name="Text">The rest.</param>
internal sealed partial record Message(string Raw, string File, int Line, string Text)
{
    /// <summary>The kind, of the table or, for one that it does not have, made from the message.</summary>
    public MessageClass Class { get; } = MessageClasses.Of(Text);

    /// <summary>Takes a message apart.</summary>
    /// <param name="raw">As it was said.</param>
    /// <param name="main">The file that keepalived was started with, which it does not always name.</param>
    public static Message Parse(string raw, string main)
    {
        Match match = Place().Match(raw);
        if (!match.Success) return new Message(raw, main, 0, raw);
        string file = match.Groups["file"].Success ? match.Groups["file"].Value : main;
        return new Message(raw, file, int.Parse(match.Groups["line"].Value), match.Groups["text"].Value);
    }

    [GeneratedRegex(@"^\((?:(?<file>\S+): )?Line (?<line>\d+)\) (?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
