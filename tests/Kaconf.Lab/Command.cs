using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>What a finished command said.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">Everything on stdout.</param>
/// <param name="Errors">Everything on stderr.</param>
public readonly record struct CommandResult(int ExitCode, string Output, string Errors);

/// <summary>Short commands, run to their end.</summary>
public static class Command
{
    /// <summary>Runs a command that has to succeed.</summary>
    /// <returns>Its stdout.</returns>
    /// <exception cref="LabException">It ended with another status than 0; the message holds what it printed.</exception>
    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        CommandResult result = Try(program, arguments);
        return result.ExitCode == 0
            ? result.Output
            : throw new LabException($"`{program} {string.Join(' ', arguments)}` ended with {result.ExitCode}: {result.Errors}{result.Output}".TrimEnd());
    }

    /// <summary>Runs a command that may fail.</summary>
    public static CommandResult Try(string program, params IReadOnlyList<string> arguments)
    {
        using Process process = Start(program, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, errors.Result);
    }

    /// <summary>Starts a command with its stdout and stderr piped to us.</summary>
    /// <exception cref="LabException">There is no such program.</exception>
    internal static Process Start(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        // Daemons and scripts are to log as they would on a plain console, also when the tests run under systemd.
        start.Environment.Remove("JOURNAL_STREAM");
        start.Environment.Remove("NOTIFY_SOCKET");
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new LabException($"cannot run {program}: {error.Message}");
        }
    }
}
