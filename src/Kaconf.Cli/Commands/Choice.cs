using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Kaconf.Cli.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of the words.</summary>
    public static Option<string> Of(string name, string helpName, string description, string? usual, params string[] words)
    {
        Option<string> option = new(name) { HelpName = helpName, Description = description };
        if (usual is not null) option.DefaultValueFactory = _ => usual;
        option.Validators.Add(result => Check(result, name, words));
        return option;
    }

    /// <summary>Refuses a value that is none of the words.</summary>
    /// <param name="result">The option as it was given.</param>
    /// <param name="name">Its name.</param>
    /// <param name="words">The words.</param>
    /// <param name="separator">What may follow the word, with more behind it.</param>
    public static void Check(OptionResult result, string name, IReadOnlyList<string> words, char? separator = null)
    {
        foreach (Token token in result.Tokens)
        {
            string word = separator is { } mark ? token.Value.Split(mark)[0] : token.Value;
            if (words.Contains(word)) continue;
            string near = Typo.Suggestion(word, words);
            result.AddError($"there is no {name} '{word}'{(near.Length > 0 ? near : $"; expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}")}");
        }
    }
}
