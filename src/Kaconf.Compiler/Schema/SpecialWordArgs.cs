using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>A value that keepalived drops when anything follows it.</summary>
public sealed class AloneArg<T>(Arg<T> inner) : Arg<T>
{
    /// <inheritdoc/>
    public override string Expected => inner.Expected;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out T value)
    {
        if (!inner.TryRead(reader, out value)) return false;
        if (reader.Peek() is not { } extra) return true;
        reader.Bag.BadValue(extra.Place, $"{reader.Keyword} word", extra.Value, $"nothing after {Expected}");
        return false;
    }
}

/// <summary>A value that may be left out.</summary>
/// <param name="bare">What the keyword alone means.</param>
public sealed class BareArg<T>(Arg<T> inner, T bare) : Arg<T>
{
    /// <inheritdoc/>
    public override string Expected => inner.Expected + (inner.Show(bare) is "none" ? ", or nothing" : $", or nothing for {inner.Show(bare)}");

    /// <inheritdoc/>
    public override string Show(T value) => inner.Show(value);

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out T value)
    {
        value = bare;
        return reader.Peek() is null || inner.TryRead(reader, out value);
    }
}

/// <summary>Nothing, or one certain word.</summary>
/// <param name="bare">What the keyword alone means.</param>
public sealed class BareChoiceArg<T>(T bare, string word, T meaning, string doc) : Arg<T>
{
    /// <inheritdoc/>
    public override string Expected => $"nothing, or {word}";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [new ValueWord(word, "", doc)];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out T value)
    {
        value = bare;
        if (reader.Peek() is null) return true;
        value = meaning;
        Token found = reader.Take(this)!;
        if (found.Value == word) return true;
        reader.Bag.BadValue(found.Place, reader.Keyword, found.Value, Expected);
        return false;
    }
}

/// <summary>A plain flag of keepalived 2.2, which a newer one lets turn off: on, unless the word after it says otherwise.</summary>
public sealed class FormerFlagArg : Arg<bool>
{
    /// <inheritdoc/>
    public override string Expected => Shapes.Switch.Expected;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Shapes.Switch.Words;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out bool value)
    {
        value = true;
        if (reader.Peek() is null) return true;
        Token word = reader.Take(this)!;
        value = word.Value is not ("false" or "off" or "no");
        if (!value) reader.Bag.FalseIsTrue(word.Place, reader.Keyword, on: false);
        else if (word.Value is not ("true" or "on" or "yes")) reader.Bag.ExtraWords(word.Place, reader.Keyword, word.Value, flag: true);
        return true;
    }
}
