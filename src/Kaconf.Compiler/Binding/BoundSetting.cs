using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Binding;

/// <summary>A line that gave a setting.</summary>
/// <param name="Words">The keyword and what follows it.</param>
/// <param name="Value">The value, or null when it could not be read, which is reported.</param>
public sealed record BoundSetting(IReadOnlyList<Token> Words, object? Value)
{
    /// <summary>Tells what comes first.</summary>
    public long Position => Words[0].Order;

    /// <summary>The value if there is one, else the keyword.</summary>
    public SourcePlace Place => Words[Words.Count > 1 ? 1 : 0].Place;

    /// <summary>The line that keepalived uses of those up to this one; null while none could be read.</summary>
    internal BoundSetting? Winner { get; set; }

    internal static BoundSetting? WinnerOf(Keyword keyword, BoundSetting setting, BoundSetting? earlier)
    {
        if (setting.Value is null) return earlier;
        bool beats = earlier is null || keyword.Repeated switch
        {
            Repeated.FirstWins => false,
            Repeated.TrueStays => setting.Value is true || earlier.Value is not true,
            _ => true,
        };
        return beats ? setting : earlier;
    }
}

/// <summary>A line of a list whose value could be read.</summary>
public sealed record BoundEntry(IReadOnlyList<Token> Words, object Value)
{
    /// <summary>Its first word.</summary>
    public Token First => Words[0];
}
