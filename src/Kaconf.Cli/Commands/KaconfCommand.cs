using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;

namespace Kaconf.Cli.Commands;

/// <summary>The root command: what <c>kaconf</c> alone means, and how every command ends.</summary>
internal static class KaconfCommand
{
    private const string Examples = """
        Examples:
          kaconf lint /etc/keepalived/keepalived.conf
          kaconf build lb1/keepalived.conf lb2/keepalived.conf -o site
          kaconf explain preempt_delay
          kaconf explain KAC2004

        'kaconf COMMAND --help' has more.
        """;

    /// <summary>Parses the arguments, runs what they ask for, and returns the exit code.</summary>
    public static int Invoke(string[] args)
    {
        RootCommand root = Create();
        // Off: keepalived's own @node words would be read as names of response files.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Off: it would end with 1, which means errors in the configuration.
        InvocationConfiguration run = new() { EnableDefaultExceptionHandler = false };
        return parsed.Action is ParseErrorAction ? UsageError.Report(parsed) : Guard(() => parsed.Invoke(run));
    }

    /// <summary>Runs a command; however it ends, the user reads a sentence and gets an exit code.</summary>
    internal static int Guard(Func<int> body)
    {
        try
        {
            return body();
        }
        catch (CannotRunException failure)
        {
            Console.Error.WriteLine($"kaconf: {failure.Message}");
            foreach (string line in failure.WayOut.Split('\n')) Console.Error.WriteLine($"  {line}");
            return ExitCode.CannotRun;
        }
        // Reading and building tell of their own; what is left is the output.
        catch (IOException failure)
        {
            Console.Error.WriteLine($"kaconf: cannot go on: {failure.Message}");
            Console.Error.WriteLine("  check where the output goes, and the disk");
            return ExitCode.CannotRun;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"kaconf: broke down: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
            Console.Error.WriteLine("  this is a fault of kaconf: please report it with the command and the files");
            return ExitCode.Broken;
        }
    }

    private static RootCommand Create()
    {
        RootCommand root = new("keepalived.conf, compiled: checks the configurations of a site and builds them into one static binary.")
        {
            LintCommand.Create(),
            BuildCommand.Create(),
            FmtCommand.Create(),
            ExplainCommand.Create(),
            RulesCommand.Create(),
            FactsCommand.Create(),
        };
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithExamples((HelpAction)help.Action!);
            if (option is VersionOption version) version.Action = new PrintVersion();
        }
        return root.WithExamples(Examples);
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"kaconf {ToolInfo.Version}");
            return ExitCode.Ok;
        }
    }
}
