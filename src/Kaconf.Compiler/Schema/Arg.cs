using System.Collections.Generic;
using System.Globalization;

namespace Kaconf.Compiler.Schema;

/// <summary>A word that has a meaning inside a value: an option such as <c>dev</c>, or one of several choices.</summary>
/// <param name="Name">The word.</param>
/// <param name="Expected">What must follow it, or "".</param>
/// <param name="Doc">One line for people; "" where the name says it all.</param>
public sealed record ValueWord(string Name, string Expected, string Doc)
{
    /// <summary>As <see cref="Keyword.NotYet"/>.</summary>
    public string? NotYet { get; init; }

    /// <summary>As <see cref="Keyword.NoEffect"/>.</summary>
    public string? NoEffect { get; init; }

    /// <summary>As <see cref="Keyword.Instead"/>.</summary>
    public string? Instead { get; init; }

    /// <summary>As <see cref="Keyword.IsNew"/>.</summary>
    public bool IsNew { get; init; }

    /// <summary>The words that have a meaning after it and nowhere else.</summary>
    public IReadOnlyList<ValueWord> Words { get; init; } = [];
}

/// <summary>The shape of a value: how it is read from words, and how it is called in a message.</summary>
public abstract class Arg
{
    /// <summary>What is expected, as in "expected 1 to 255".</summary>
    public abstract string Expected { get; }

    /// <summary>The words that have a meaning inside the value.</summary>
    public virtual IReadOnlyList<ValueWord> Words => [];

    /// <summary>Reads a value; reports and returns null when the words are none.</summary>
    internal abstract object? ReadValue(ValueReader reader);
}

/// <summary>The shape of a value of one type, which compares by content.</summary>
public abstract class Arg<T> : Arg
{
    /// <summary>Reads a value; reports and returns false when the words are none.</summary>
    internal abstract bool TryRead(ValueReader reader, out T value);

    /// <summary>A default for people; "none" where the type's empty value stands for no setting.</summary>
    public virtual string Show(T value) => value switch
    {
        bool on => on ? "on" : "off",
        string { Length: > 0 } text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => "none",
    };

    /// <inheritdoc/>
    internal sealed override object? ReadValue(ValueReader reader) => TryRead(reader, out T value) ? value : null;
}
