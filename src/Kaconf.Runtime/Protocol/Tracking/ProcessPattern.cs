using System;
using System.Text;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>Which processes a <c>vrrp_track_process</c> means. Texts are bytes, each as a character (Latin-1).</summary>
internal sealed class ProcessPattern(TrackProcessConfig config)
{
    private const char End = '\0';
    private readonly string program = Bytes(config.Command[0]);
    private readonly string parameters = config.Command.Length == 1 ? "" : Bytes(string.Join(End, config.Command[1..])) + End;

    /// <summary>Whether the command line tells, and not the name.</summary>
    public bool ReadsCommandLine => config.FullCommand;

    /// <summary>How much of a command line has to be known.</summary>
    public int Length => program.Length + parameters.Length + 2;

    /// <summary>Whether a process is meant.</summary>
    /// <param name="name">The kernel's name of it, at most 15 bytes (proc(5), comm).</param>
    /// <param name="commandLine">Its words, each with a zero behind it (proc(5), cmdline); not looked at unless <see cref="ReadsCommandLine"/>.</param>
    public bool Matches(ReadOnlySpan<char> name, ReadOnlySpan<char> commandLine)
    {
        if (!ReadsCommandLine) return name.SequenceEqual(program);
        int end = commandLine.IndexOf(End);
        ReadOnlySpan<char> first = end < 0 ? commandLine : commandLine[..end];
        return first.SequenceEqual(program) && MatchesParameters(end < 0 ? [] : commandLine[(end + 1)..]);
    }

    private bool MatchesParameters(ReadOnlySpan<char> given) => config.Match switch
    {
        ParameterMatch.None => true,
        ParameterMatch.Exact => given.SequenceEqual(parameters),
        ParameterMatch.Partial => given.StartsWith(parameters),
        // The last parameter may go on, so its end is not compared.
        _ => parameters.Length == 0 || (given.Length >= parameters.Length && given.StartsWith(parameters.AsSpan(0, parameters.Length - 1))),
    };

    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
