using System.CommandLine;
using System.Linq;
using Kaconf.Cli.Input;

namespace Kaconf.Cli.Commands;

/// <summary>The files and folders that a command is about.</summary>
internal static class PathArgument
{
    /// <summary>Adds the argument to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="name">Its name in the help.</param>
    /// <param name="description">What the paths may be.</param>
    public static Argument<string[]> AddTo(Command command, string name, string description)
    {
        Argument<string[]> paths = new(name) { Arity = ArgumentArity.OneOrMore, Description = description };
        // Without this a mistyped option would be looked for as a file.
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-') && token.Value != InputFiles.StandardInput) is not { } option) return;
            string near = Typo.Suggestion(option.Value, command.Options.Select(static known => known.Name));
            result.AddError($"there is no option '{option.Value}'{near} (a file of that name: ./{option.Value})");
        });
        command.Arguments.Add(paths);
        return paths;
    }
}
