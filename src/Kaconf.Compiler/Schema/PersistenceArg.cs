namespace Kaconf.Compiler.Schema;

/// <summary>A number that may be left out.</summary>
/// <param name="number">The number.</param>
/// <param name="bare">The value without one.</param>
public sealed class PersistenceArg(WholeArg number, long bare) : Arg<long>
{
    /// <inheritdoc/>
    public override string Expected => $"{number.Expected}, or nothing for {bare}";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out long value)
    {
        value = bare;
        return reader.Peek() is null || number.TryRead(reader, out value);
    }
}
