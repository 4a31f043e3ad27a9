using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kaconf.Cli.Commands;

/// <summary>The usual help, and below it the examples of the command it is about.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int result = usual.Invoke(parseResult);
        if (CommandExamples.Of(parseResult.CommandResult.Command) is { } examples)
            parseResult.InvocationConfiguration.Output.WriteLine(examples + "\n");
        return result;
    }
}

/// <summary>Examples that belong to commands.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<Command, string> ByCommand = [];

    /// <summary>Gives a command its examples.</summary>
    public static TCommand WithExamples<TCommand>(this TCommand command, string examples)
        where TCommand : Command
    {
        ByCommand[command] = examples;
        return command;
    }

    /// <summary>The examples of a command, if it has any.</summary>
    public static string? Of(Command command) => ByCommand.GetValueOrDefault(command);
}
