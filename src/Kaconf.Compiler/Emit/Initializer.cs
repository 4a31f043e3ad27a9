using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>The settings of one object to construct; what equals the default of its type is left out.</summary>
internal sealed class Initializer
{
    private readonly List<string> settings = [];

    /// <summary>Whether every setting has its default.</summary>
    public bool IsEmpty => settings.Count == 0;

    /// <summary>Sets a property to a C# expression.</summary>
    public Initializer Set(string name, string expression)
    {
        settings.Add($"{name} = {expression}");
        return this;
    }

    /// <summary>Sets a number that differs from its default.</summary>
    public Initializer Number(string name, long value, long standard = 0) =>
        value == standard ? this : Set(name, Literal.Of(value));

    /// <summary>Sets a truth that differs from its default.</summary>
    public Initializer Truth(string name, bool value, bool standard = false) =>
        value == standard ? this : Set(name, Literal.Of(value));

    /// <summary>Sets a string that is given.</summary>
    public Initializer Text(string name, string? value) => value is null ? this : Set(name, Literal.Of(value));

    /// <summary>Sets an address that is given.</summary>
    public Initializer Address(string name, AddressValue? value) => value is null ? this : Set(name, Literal.Of(value));

    /// <summary>Sets an account that is given.</summary>
    public Initializer User(string name, UserValue? value) => value is null ? this : Set(name, Literal.Of(value));

    /// <summary>Sets a command that is given.</summary>
    public Initializer Command(string name, CommandValue? value) => value is null ? this : Set(name, Literal.Of(value));

    /// <summary>Sets what is given, by its literal.</summary>
    public Initializer Given<T>(string name, T? value, Func<T, string> literal)
        where T : class => value is null ? this : Set(name, literal(value));

    /// <summary>Sets an object that has settings of its own.</summary>
    public Initializer Object(string name, Initializer value) => value.IsEmpty ? this : Set(name, value.Inline());

    /// <summary>Sets an array that is not empty, an item a line.</summary>
    public Initializer List(string name, IEnumerable<string> items)
    {
        string[] lines = [.. items.Select(item => $"    {item.Replace("\n", "\n    ")},\n")];
        return lines.Length == 0 ? this : Set(name, $"[\n{string.Concat(lines)}]");
    }

    /// <summary>The object as an expression on one line.</summary>
    /// <param name="type">The type, where the place does not tell it.</param>
    public string Inline(string type = "") => (type.Length == 0 ? "new()" : $"new {type}()") + Braces;

    /// <summary>The settings as they follow a constructor; "" without any.</summary>
    public string Braces => IsEmpty ? "" : $" {{ {string.Join(", ", settings)} }}";

    /// <summary>Writes a method that returns the object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="signature">The method, to its arrow at least.</param>
    public void WriteMethod(CSharpWriter writer, string signature)
    {
        writer.Open($"{signature} new()");
        foreach (string setting in settings) writer.Line(setting + ",");
        writer.Close(";");
    }
}
