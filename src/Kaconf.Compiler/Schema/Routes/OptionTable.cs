using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>An option of a line, and how it is read: takes the option's word, gives whether all is well, and has reported what is not.</summary>
/// <param name="Word">The option.</param>
/// <param name="Read">Reads what follows.</param>
/// <param name="Group">What it sets: of two options with one group the later counts; "" for one that may stand anywhere.</param>
internal sealed record LineOption<TLine>(ValueWord Word, Func<TLine, Token, bool> Read, string Group);

/// <summary>The options of one kind of line by their words.</summary>
/// <param name="options">The options.</param>
/// <param name="more">Words that stand among the options' values.</param>
internal sealed class OptionTable<TLine>(IReadOnlyList<LineOption<TLine>> options, params ValueWord[] more)
{
    private readonly Dictionary<string, LineOption<TLine>> byWord = options.ToDictionary(option => option.Word.Name);

    /// <summary>Every word that has a meaning in the line.</summary>
    public IReadOnlyList<ValueWord> Words { get; } = [.. options.Select(option => option.Word), .. more];

    /// <summary>The option of a word, or null.</summary>
    public LineOption<TLine>? Find(string word) => byWord.TryGetValue(word, out LineOption<TLine>? option) ? option : null;
}
