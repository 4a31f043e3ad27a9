using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>A value that may be left out: the keyword alone has a meaning too.</summary>
/// <param name="inner">The value, if there is one.</param>
/// <param name="bare">What the keyword alone means.</param>
public sealed class OptionalArg<T>(Arg<T> inner, T bare) : Arg<T>
{
    /// <inheritdoc/>
    public override string Expected => $"nothing, or {inner.Expected}";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => inner.Words;

    /// <inheritdoc/>
    public override string Show(T value) => inner.Show(value);

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out T value)
    {
        value = bare;
        return reader.Peek() is null || inner.TryRead(reader, out value);
    }
}
