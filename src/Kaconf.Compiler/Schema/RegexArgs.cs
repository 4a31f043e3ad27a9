using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Values.PatternOptions;

namespace Kaconf.Compiler.Schema;

/// <summary>A regular expression of PCRE2 in one word.</summary>
public sealed class RegexArg : Arg<string>
{
    /// <inheritdoc/>
    public override string Expected => "a regular expression in double quotes";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out string value)
    {
        value = "";
        if (reader.Peek() is null)
        {
            reader.Bag.RegexIgnored(reader.Last.Place, reader.Keyword, "it has no value", Expected);
            return false;
        }
        value = reader.Take(Expected)!.Value;
        if (reader.Peek() is not { } extra) return true;
        reader.Bag.RegexIgnored(extra.Place, reader.Keyword, "it has several words", Expected);
        reader.SkipAll();
        return false;
    }
}

/// <summary>A number of bytes for a regular expression.</summary>
public sealed class RegexNumberArg : Arg<long>
{
    /// <inheritdoc/>
    public override string Expected => $"0 to {uint.MaxValue}";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out long value) => TryTake(reader, out value);

    /// <summary>Reads the next number; keepalived says of a bad one only in its log that it goes on without.</summary>
    internal bool TryTake(ValueReader reader, out long value)
    {
        value = 0;
        Token? word = reader.Peek() is null ? null : reader.Take(Expected);
        if (uint.TryParse(word?.Value.TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out uint number))
        {
            value = number;
            return true;
        }
        string fault = word is null ? "a number is missing" : $"{TextFaults.Quote(word.Value)} is no number of bytes";
        reader.Bag.RegexIgnored((word ?? reader.Last).Place, reader.Keyword, fault, Expected);
        reader.SkipAll();
        return false;
    }
}

/// <summary>START MAXIMUM in bytes.</summary>
public sealed class RegexStackArg : Arg<PatternStack>
{
    private static readonly RegexNumberArg Number = new();

    /// <inheritdoc/>
    public override string Expected => "two numbers of bytes, the smaller one first";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out PatternStack value)
    {
        value = new PatternStack(0, 0);
        if (!Number.TryTake(reader, out long start) || !Number.TryTake(reader, out long maximum)) return false;
        value = new PatternStack(start, maximum);
        if (start <= maximum) return true;
        reader.Bag.RegexIgnored(reader.Last.Place, reader.Keyword, "the first number is the larger one", Expected);
        return false;
    }
}

/// <summary>Options of PCRE2 by their names.</summary>
public sealed class RegexOptionsArg : Arg<PatternOptions>
{
    private static readonly (string Name, PatternOptions Option, string Doc)[] Table =
    [
        ("allow_empty_class", AllowEmptyClass, "[] is a class without characters."),
        ("alt_bsux", AltBsux, "\\u, \\U and \\x mean what they mean in JavaScript."),
        ("auto_callout", AutoCallout, "A callout before each item."),
        ("caseless", Caseless, "Small and capital letters are the same."),
        ("dollar_endonly", DollarEndOnly, "$ matches at the very end only, not before a last line break."),
        ("dotall", DotAll, "A dot matches a line break too."),
        ("dupnames", DupNames, "Groups may share a name."),
        ("extended", Extended, "Blanks and # comments in the pattern do not count."),
        ("firstline", FirstLine, "A match starts in the first line."),
        ("match_unset_backref", MatchUnsetBackref, "A reference to a group that took no part matches nothing at all."),
        ("multiline", Multiline, "^ and $ match at each line."),
        ("never_ucp", NeverUcp, "The pattern may not turn ucp on."),
        ("never_utf", NeverUtf, "The pattern may not turn utf on."),
        ("no_auto_capture", NoAutoCapture, "Groups without a name capture nothing."),
        ("no_auto_possess", NoAutoPossess, "No repetition is made possessive to gain speed."),
        ("no_dotstar_anchor", NoDotStarAnchor, "A leading .* is not taken for an anchor."),
        ("no_start_optimize", NoStartOptimize, "No search ahead for where a match may start."),
        ("ucp", Ucp, "\\d, \\w and the like go by Unicode."),
        ("ungreedy", Ungreedy, "Repetitions take as little as they can, and with ? as much."),
        ("utf", Utf, "Pattern and text are UTF-8."),
        ("never_backslash_c", NeverBackslashC, "\\C is refused."),
        ("alt_circumflex", AltCircumflex, "In multiline, ^ matches after a line break at the very end too."),
        ("alt_verbnames", AltVerbNames, "Escapes count in the names of verbs."),
        ("use_offset_limit", UseOffsetLimit, "A limit can be set where a match may start."),
    ];

    /// <inheritdoc/>
    public override string Expected => "options of PCRE2 such as caseless";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. Table.Select(row => new ValueWord(row.Name, "", row.Doc))];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out PatternOptions value)
    {
        value = None;
        while (reader.Peek() is not null)
        {
            Token word = reader.Take(Expected)!;
            PatternOptions option = Table.FirstOrDefault(row => row.Name == word.Value).Option;
            if (option == None) reader.Bag.RegexIgnored(word.Place, reader.Keyword, $"{TextFaults.Quote(word.Value)} is no option", Expected);
            value |= option;
        }
        return true;
    }
}
