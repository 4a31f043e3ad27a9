using System;

namespace Kaconf.Runtime.Host;

/// <summary>What the daemon is asked to do.</summary>
internal enum Request
{
    /// <summary>Run a node.</summary>
    Run,

    /// <summary><c>--check</c>: say what would run here.</summary>
    Check,

    /// <summary><c>--clean</c>: remove the addresses that a killed node has left.</summary>
    Clean,

    /// <summary><c>--list-nodes</c>.</summary>
    ListNodes,

    /// <summary><c>--version</c>.</summary>
    Version,

    /// <summary><c>--help</c>.</summary>
    Help,
}

/// <summary>The command line, read; <paramref name="Error"/> is set where it cannot be followed.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="Node">The node's name; null = choose by the host name.</param>
/// <param name="Error">What is wrong with the line and what to do about it.</param>
internal sealed record CommandLine(Request Request, string? Node, string? Error)
{
    private static readonly string[] options = ["--node", "--record", "--check", "--clean", "--list-nodes", "--version", "--help"];

    /// <summary>The file of <c>--record</c>; null = none.</summary>
    public string? Record { get; private init; }

    /// <summary>Reads the arguments after the program's name.</summary>
    internal static CommandLine Parse(ReadOnlySpan<string> args)
    {
        CommandLine line = new(Request.Run, null, null);
        for (int i = 0; i < args.Length && line.Error is null; i++)
        {
            (string? name, string? value) = Split(args[i]);
            if (name is "-i" or "--node" or "--config-id")
                line = WithNode(line, name, value ?? (i + 1 < args.Length ? args[++i] : ""));
            else if (name == "--record") line = WithRecord(line, value ?? (i + 1 < args.Length ? args[++i] : ""));
            else if (RequestOf(args[i]) is { } request) line = line with { Request = request };
            else if (!IsHabit(args[i])) line = line with { Error = Refuse(name) };
        }
        return line;
    }

    private static CommandLine WithNode(CommandLine line, string option, string node)
    {
        if (node.Length == 0) return line with { Error = $"{option} needs the name of a node, as in {option} lb1" };
        if (line.Node is { } other && other != node)
            return line with { Error = $"{option} names {other} and {node}, but one process runs one node: start the program once for each" };
        return line with { Node = node };
    }

    private static CommandLine WithRecord(CommandLine line, string file) => file.Length == 0
        ? line with { Error = "--record needs a file, as in --record /tmp/lb1.trace" }
        : line with { Record = file };

    private static (string Name, string? Value) Split(string argument)
    {
        int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=') : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static Request? RequestOf(string argument) => argument switch
    {
        "--check" => Host.Request.Check,
        "--clean" => Host.Request.Clean,
        "--list-nodes" => Host.Request.ListNodes,
        "-v" or "--version" => Host.Request.Version,
        "-h" or "--help" => Host.Request.Help,
        _ => null,
    };

    // What hands that know keepalived(8) type; -nlD in one word too.
    private static bool IsHabit(string argument) => argument is "--dont-fork" or "--log-console" or "--log-detail"
        || (argument.Length > 1 && argument[0] == '-' && argument.AsSpan(1).IndexOfAnyExcept("nlD") < 0);

    private static string Refuse(string name) => name switch
    {
        "-f" or "--use-file" => $"{name} names a file, but the configuration is compiled into this program: edit the .conf, build again, start the new program",
        "-t" or "--config-test" => $"{name} tests a file, but the build has tested it already; --check says what would run on this host",
        _ when !name.StartsWith('-') => $"unexpected argument '{name}'; a node is named by --node {name}",
        _ when Nearest.To(name, options) is { } near => $"unknown option '{name}', did you mean {near}?",
        _ => $"unknown option '{name}'; --help lists the options",
    };
}
