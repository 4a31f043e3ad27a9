using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>No value: the keyword itself turns the setting on.</summary>
public sealed class FlagArg : Arg<bool>
{
    /// <inheritdoc/>
    public override string Expected => "no value";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out bool value)
    {
        if (reader.Peek() is { } word) reader.Bag.ExtraWords(word.Place, reader.Keyword, word.Value, flag: true);
        reader.SkipAll();
        return value = true;
    }
}

/// <summary>One of some words, each with its meaning; the keyword alone may have one too.</summary>
/// <param name="choices">Words and meanings, in the order of messages.</param>
public sealed class ChoiceArg<T>(params (string Word, T Meaning)[] choices) : Arg<T>
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. choices.Select(choice => new ValueWord(choice.Word, "", ""))];

    /// <inheritdoc/>
    public override string Show(T value) => choices.Where(choice => Equals(choice.Meaning, value)).Select(choice => choice.Word).FirstOrDefault() ?? "none";

    /// <summary>Whether the word may be left out, which then means the first choice.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether small and capital letters are the same.</summary>
    public bool AnyCase { get; init; }

    /// <inheritdoc/>
    public override string Expected => string.Join(", ", choices.Select(choice => choice.Word).Take(choices.Length - 1)) + " or " + choices.Last().Word;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out T value)
    {
        value = choices[0].Meaning;
        if (Optional && reader.Peek() is null) return true;
        if (reader.Take(this) is not { } word) return false;
        foreach ((string text, T meaning) in choices)
        {
            value = meaning;
            if (string.Equals(text, word.Value, AnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return true;
        }
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected + (choices.Any(c => c.Word == word.Value.ToUpperInvariant()) ? " in capitals" : ""));
        return false;
    }
}

/// <summary>One word as it is.</summary>
/// <param name="expected">What it is, for messages.</param>
/// <param name="maximum">Most characters; 0 = no limit.</param>
public sealed class TextArg(string expected, int maximum = 0) : Arg<string>
{
    /// <summary>The value where the keyword stands alone; null = it may not.</summary>
    public string? Bare { get; init; }

    /// <summary>Whether keepalived takes <c>""</c>.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether keepalived ignores the line when another word follows.</summary>
    public bool Alone { get; init; }

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out string value)
    {
        value = Bare ?? "";
        if (Bare is not null && reader.Peek() is null) return true;
        if (reader.Take(this) is not { } word) return false;
        value = word.Value;
        if (value.Length == 0 && MayBeEmpty)
        {
            reader.Bag.EmptyValue(word.Place, reader.Keyword, expected);
            return true;
        }
        if (value.Length > 0 && (maximum == 0 || value.Length <= maximum)) return !Alone || IsLast(reader);
        reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, maximum == 0 ? expected : $"{expected} of 1 to {maximum} characters");
        return false;
    }

    private bool IsLast(ValueReader reader)
    {
        if (reader.Peek() is not { } extra) return true;
        reader.Bag.BadValue(extra.Place, reader.Keyword, extra.Value, $"{expected} alone");
        reader.SkipAll();
        return false;
    }
}

/// <summary>All words of a line.</summary>
public sealed class WordsArg(string expected) : Arg<EquatableArray<string>>
{
    /// <summary>Most words.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<string> value)
    {
        List<string> words = [];
        while (words.Count < Maximum && reader.Peek() is not null && reader.Take(expected) is { } word) words.Add(word.Value);
        value = words.ToEquatableArray();
        return true;
    }
}

/// <summary>USER [GROUP].</summary>
public sealed class UserArg : Arg<UserValue>
{
    /// <inheritdoc/>
    public override string Expected => "a user, then perhaps a group";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out UserValue value)
    {
        value = new UserValue("", null);
        if (reader.Take(this) is not { } user) return false;
        value = new UserValue(user.Value, reader.Peek() is null ? null : reader.Take(this)!.Value);
        return true;
    }
}
