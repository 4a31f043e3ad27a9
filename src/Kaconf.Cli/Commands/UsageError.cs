using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Kaconf.Cli.Commands;

/// <summary>Says what is wrong with the arguments.</summary>
internal static class UsageError
{
    /// <summary>Writes one message on standard error and returns the exit code.</summary>
    public static int Report(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "kaconf" : $"kaconf {command.Name}";
        Console.Error.WriteLine($"kaconf: {MessageOf(parsed, command)}");
        Console.Error.WriteLine($"  '{name} --help' shows how it is used");
        return ExitCode.CannotRun;
    }

    private static string MessageOf(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens.Count == 0) return MessageOf(parsed.Errors[0], command);
        string first = parsed.UnmatchedTokens[0];
        return $"there is no {(first.StartsWith('-') ? "option" : "command")} '{first}'{Typo.Suggestion(first, WordsOf(command))}";
    }

    private static string MessageOf(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.IdentifierToken?.Value ?? option.Option.Name} needs a {option.Option.HelpName}",
        ArgumentResult { Tokens.Count: 0 } or CommandResult when command.Subcommands.Count == 0 =>
            $"'kaconf {command.Name}' needs {(command.Name == "explain" ? "a keyword, a rule or a file" : "keepalived.conf files, or folders of *.conf files")}",
        CommandResult => $"no command; expected {string.Join(", ", command.Subcommands.SkipLast(1).Select(static sub => sub.Name))} or {command.Subcommands[^1].Name}",
        _ => error.Message,
    };

    private static IEnumerable<string> WordsOf(Command command) =>
        command.Subcommands.Select(static sub => sub.Name).Concat(command.Options.Select(static option => option.Name));
}
