namespace Kaconf.Compiler.Schema;

/// <summary>The shape of a value: how it is read from words, and how it is called in a message.</summary>
public abstract class Arg<T>
{
    /// <summary>What is expected, as in "expected 1 to 255".</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value; reports and returns false when the words are none.</summary>
    internal abstract bool TryRead(ValueReader reader, out T value);
}
