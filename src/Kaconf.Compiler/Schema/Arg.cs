namespace Kaconf.Compiler.Schema;

/// <summary>The shape of a value: how it is read from words, and how it is called in a message.</summary>
public abstract class Arg
{
    /// <summary>What is expected, as in "expected 1 to 255".</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value; reports and returns null when the words are none.</summary>
    internal abstract object? ReadValue(ValueReader reader);
}

/// <summary>The shape of a value of one type, which compares by content.</summary>
public abstract class Arg<T> : Arg
{
    /// <summary>Reads a value; reports and returns false when the words are none.</summary>
    internal abstract bool TryRead(ValueReader reader, out T value);

    /// <inheritdoc/>
    internal sealed override object? ReadValue(ValueReader reader) => TryRead(reader, out T value) ? value : null;
}
