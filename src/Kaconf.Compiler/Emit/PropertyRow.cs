using System;
using System.Collections.Generic;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>A setting that arrives in a property of the runtime with the same default.</summary>
internal sealed class PropertyRow
{
    private readonly Action<Initializer, BlockModel> set;

    private PropertyRow(Action<Initializer, BlockModel> set) => this.set = set;

    /// <summary>A number.</summary>
    public static PropertyRow Of(Keyword<long> row, string name) => Of(row, name, Literal.Of);

    /// <summary>A truth.</summary>
    public static PropertyRow Of(Keyword<bool> row, string name) => Of(row, name, Literal.Of);

    /// <summary>A text.</summary>
    public static PropertyRow Of(Keyword<string> row, string name) => Of(row, name, Literal.Of);

    /// <summary>An address.</summary>
    public static PropertyRow Of(Keyword<AddressValue> row, string name) => Of(row, name, Literal.Of);

    /// <summary>A command.</summary>
    public static PropertyRow Of(Keyword<CommandValue> row, string name) => Of(row, name, Literal.Of);

    /// <summary>A value with a literal of its own.</summary>
    public static PropertyRow Of<T>(Keyword<T> row, string name, Func<T, string> literal) => new((settings, block) =>
    {
        T value = block.Get(row);
        if (!EqualityComparer<T>.Default.Equals(value, row.Default)) settings.Set(name, literal(value));
    });

    /// <summary>Sets the property where the value is not the default.</summary>
    public void Set(Initializer settings, BlockModel block) => set(settings, block);
}
