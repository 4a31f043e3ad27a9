using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>[N] [overwrite].</summary>
public sealed class InitFileArg : Arg<InitFileValue>
{
    private const int Sensible = 254;
    private static readonly ValueWord Overwrite = new("overwrite", "", "Write the number even where there is a file.");
    private static readonly WholeArg Number = new(int.MinValue, int.MaxValue);

    /// <inheritdoc/>
    public override string Expected => "a whole number, overwrite, or both";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [Overwrite];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out InitFileValue value)
    {
        value = new InitFileValue(0, false);
        bool good = true;
        while (reader.Peek() is not null) good &= TryReadWord(reader, reader.Take(Expected)!, ref value);
        return good;
    }

    private bool TryReadWord(ValueReader reader, Token word, ref InitFileValue value)
    {
        if (word.Value == Overwrite.Name)
        {
            value = value with { Overwrite = true };
            return true;
        }
        if (word.Value.Length == 0 || word.Value[0] is not ('-' or (>= '0' and <= '9')))
        {
            reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, Expected);
            return false;
        }
        if (!Number.TryRead(reader, reader.Keyword, word, out long number)) return false;
        value = value with { Number = (int)number };
        if (number is < -Sensible or > Sensible) reader.Bag.OutOfRange(word.Place, reader.Keyword, word.Value, $"-{Sensible} to {Sensible}");
        return true;
    }
}

/// <summary>A command and perhaps its parameters.</summary>
public sealed class ProcessArg : Arg<EquatableArray<string>>
{
    private static readonly WordsArg Command = new("a process name, then perhaps its parameters");

    /// <inheritdoc/>
    public override string Expected => Command.Expected;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<string> value)
    {
        value = default;
        if (reader.Peek() is null) return reader.Take(Expected) is not null;
        return Command.TryRead(reader, out value);
    }
}

/// <summary>[initial|partial].</summary>
public sealed class ParameterMatchArg : Arg<ParameterMatch>
{
    private static readonly (ValueWord Word, ParameterMatch Meaning)[] Choices =
    [
        (new ValueWord("initial", "", "The last parameter may be longer than the one given."), ParameterMatch.Initial),
        (new ValueWord("partial", "", "More parameters may follow."), ParameterMatch.Partial),
    ];

    /// <inheritdoc/>
    public override string Expected => "initial or partial, or nothing for exactly";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. Choices.Select(choice => choice.Word)];

    /// <inheritdoc/>
    public override string Show(ParameterMatch value) => value == ParameterMatch.Exact ? "exactly" : Choices.First(choice => choice.Meaning == value).Word.Name;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ParameterMatch value)
    {
        value = ParameterMatch.Exact;
        if (reader.Peek() is null) return true;
        Token word = reader.Take(Expected)!;
        foreach ((ValueWord known, ParameterMatch meaning) in Choices)
        {
            value = meaning;
            if (known.Name == word.Value) return true;
        }
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
        return false;
    }
}
