using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>Hands out the words of a line one after the other.</summary>
/// <param name="bag">Takes the faults.</param>
internal sealed class ValueReader(DiagnosticBag bag)
{
    private IReadOnlyList<Token> words = [];
    private int next;

    /// <summary>The name of the setting or list in messages.</summary>
    public string Keyword { get; private set; } = "";

    /// <summary>Takes the faults.</summary>
    public DiagnosticBag Bag { get; } = bag;

    /// <summary>Goes to the words of a line.</summary>
    /// <param name="keyword">The name of the setting or list in messages.</param>
    /// <param name="line">The words.</param>
    /// <param name="first">Index of the first word of the value.</param>
    public ValueReader Begin(string keyword, IReadOnlyList<Token> line, int first)
    {
        (Keyword, words, next) = (keyword, line, first);
        return this;
    }

    /// <summary>The next word, which stays, or null at the end.</summary>
    public Token? Peek() => next < words.Count ? words[next] : null;

    /// <summary>The word before the next one.</summary>
    public Token Last => words[next - 1];

    /// <summary>Takes the next word; reports when there is none.</summary>
    public Token? Take(string expected) => Take(Keyword, expected);

    /// <summary>The same; what the shape expects is put in words only when it is missing.</summary>
    public Token? Take(Arg shape) => next < words.Count ? words[next++] : Take(shape.Expected);

    /// <summary>Takes the value of an option inside the line; reports when there is none.</summary>
    public Token? Take(string option, string expected)
    {
        if (next < words.Count) return words[next++];
        Bag.MissingArgument(words[words.Count - 1].Place, option, expected);
        return null;
    }

    /// <summary>Passes over all words that are left.</summary>
    public void SkipAll() => next = words.Count;
}
