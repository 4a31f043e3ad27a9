using System;
using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>Which of several lines with one keyword keepalived uses.</summary>
public enum Repeated
{
    /// <summary>The last one.</summary>
    LastWins,

    /// <summary>The first one.</summary>
    FirstWins,

    /// <summary>The last one, but once true it stays true.</summary>
    TrueStays,

    /// <summary>Every line counts.</summary>
    All,
}

/// <summary>A word of keepalived.conf in one kind of block: the one row that parser, messages, model and reference pages read.</summary>
public abstract class Keyword(string name, string doc)
{
    /// <summary>The word as written; an entry of a list has a name in angle brackets.</summary>
    public string Name { get; } = name;

    /// <summary>One line for people.</summary>
    public string Doc { get; } = doc;

    /// <summary>What keepalived does with the same keyword given twice.</summary>
    public Repeated Repeated { get; init; }

    /// <summary>The feature of <see cref="Features"/> that would act on it and that Kaconf does not have yet; null = it is acted on.</summary>
    /// <remarks>What stands in a block with such a feature shares it.</remarks>
    public string? NotYet { get; init; }

    /// <summary>Why it is read and has no effect, as a clause that follows "because"; null = it has one.</summary>
    public string? NoEffect { get; init; }

    /// <summary>Of a deprecated keyword, what to do instead, as "write 'x'"; null = it is current.</summary>
    public string? Instead { get; init; }

    /// <summary>Whether keepalived 2.2.7 does not know it.</summary>
    public bool IsNew { get; init; }

    /// <summary>What the words after it must be.</summary>
    public abstract string Expected { get; }

    /// <summary>The words that have a meaning inside the value.</summary>
    public virtual IReadOnlyList<ValueWord> Words => [];

    /// <summary>The value where the file gives none and nothing is inherited, for people; "" for a block.</summary>
    public virtual string DefaultText => "";

    /// <summary>The row of an outer block, or of <c>global_defs</c>, whose value counts where this one is not given.</summary>
    public virtual Keyword? Source => null;

    /// <summary>The row of the same block whose value counts where neither this one nor its <see cref="Source"/> is given.</summary>
    public virtual Keyword? Sibling => null;

    /// <summary>Whether keepalived copies the inherited value where the block starts: what comes later does not count.</summary>
    public bool IsCopied { get; init; }

    /// <summary>What counts where nothing gives a value, for people, if the default itself does not say it: "the host name".</summary>
    public string? Unset { get; init; }

    /// <summary>Reads the words after the keyword; null when they are no value, which is then reported.</summary>
    internal abstract object? Read(ValueReader reader);
}

/// <summary>A setting: its value's shape and range, and the value where the file gives none.</summary>
public sealed class Keyword<T>(string name, Arg<T> shape, T defaultValue, string doc) : Keyword(name, doc)
{
    /// <summary>What the words after it must be.</summary>
    public Arg<T> Shape { get; } = shape;

    /// <summary>The value where the file gives none and nothing is inherited.</summary>
    public T Default { get; } = defaultValue;

    /// <summary>Gives <see cref="Source"/>; a function, since tables refer to each other.</summary>
    public Func<Keyword<T>>? Inherits { get; init; }

    /// <summary>Gives <see cref="Sibling"/>.</summary>
    public Func<Keyword<T>>? Follows { get; init; }

    /// <inheritdoc/>
    public override string Expected => Shape.Expected;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Shape.Words;

    /// <inheritdoc/>
    public override string DefaultText => Unset ?? Shape.Show(Default);

    /// <inheritdoc/>
    public override Keyword? Source => Inherits?.Invoke();

    /// <inheritdoc/>
    public override Keyword? Sibling => Follows?.Invoke();

    /// <inheritdoc/>
    internal override object? Read(ValueReader reader) => Shape.ReadValue(reader);
}

/// <summary>Another spelling of a keyword of the same block; a deprecated one has <see cref="Keyword.Instead"/>.</summary>
public sealed class Alias(string name, Keyword target) : Keyword(name, $"The same as {target.Name}.")
{
    /// <summary>The row that it stands for.</summary>
    public Keyword Target { get; } = target;

    /// <inheritdoc/>
    public override string Expected => Target.Expected;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Target.Words;

    /// <inheritdoc/>
    public override string DefaultText => Target.DefaultText;

    /// <inheritdoc/>
    internal override object? Read(ValueReader reader) => Target.Read(reader);
}
