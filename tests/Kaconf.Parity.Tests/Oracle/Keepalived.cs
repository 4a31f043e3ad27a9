using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Parity.Tests;

/// <summary>The keepalived of this machine, asked on hosts that have whatever the file names.</summary>
internal static class Keepalived
{
    // Most of the time goes into making and ending namespaces, and into the second that VRRP takes to stop, not into computing.
    private const int AtOnce = 10;

    /// <summary>What runs on the throw-away host.</summary>
    public static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Oracle", "host.sh");

    /// <summary>What <c>keepalived -t</c> says, in the order of the subjects.</summary>
    public static IReadOnlyList<Verdict> Judge(IEnumerable<Subject> subjects) =>
        Ask(subjects, "test", (subject, answer) => new Verdict(subject, answer.ExitCode, Lines(answer.Output + answer.Errors)));

    /// <summary>What keepalived has in mind after it read each file: its data dump, line by line; none when it did not start.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Dump(IEnumerable<Subject> subjects) =>
        Ask(subjects, "dump", (_, answer) => (IReadOnlyList<string>)answer.Output.Split('\n'));

    private static T[] Ask<T>(IEnumerable<Subject> subjects, string mode, Func<Subject, CommandResult, T> read)
    {
        Subject[] all = [.. subjects];
        T[] answers = new T[all.Length];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, index => answers[index] = read(all[index], AnswerCache.Get(all[index], mode, () => Run(all[index], mode))));
        return answers;
    }

    private static CommandResult Run(Subject subject, string mode)
    {
        using HostFolder host = new(subject);
        return Command.Try("timeout", "-s", "KILL", "20", "unshare", "--net", "--mount", "--uts", "--ipc", "--pid", "--fork", "--kill-child=KILL",
            "sh", Script, host.Folder, mode, subject.File, subject.Node);
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).Distinct()];
}
