using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>KAC5001: keepalived executes the words of a command as they are; a shell sees only <c>&lt;FILE</c> (seen by running 2.2.7).</summary>
internal sealed class ShellInCommand : IRule
{
    private const string WayOut = "put the line into a script, or write \"/bin/sh -c 'LINE'\"";

    private static readonly DiagnosticCode Code = new("KAC5001", Severity.Error, "words of a shell in a command that no shell reads", "keepalived executes the words as they are");

    // POSIX shell §2.4, and the built-in commands that are no programs.
    private static readonly HashSet<string> Reserved =
        ["!", "(", "((", ".", "[[", "case", "cd", "eval", "exec", "exit", "export", "for", "function", "if", "return", "set", "source", "trap", "unset", "until", "while", "{"];

    private static readonly Regex Assignment = new(@"^[A-Za-z_][A-Za-z0-9_]*=", RegexOptions.CultureInvariant);

    // POSIX shell §2.6.1, §2.6.3, §2.7, §2.9; &> and <<< of bash. One inside a word may be meant for the program.
    private static readonly Regex Operator = new(@"^(\|[|&]?|&&?|;|\d*>[>|&]?\S*|&>>?\S*|<|<</?|<<<|</\S*)$|;$|^(\$\(|`)|^~/", RegexOptions.CultureInvariant);

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands.Where(command => !command.IsOpening))
        {
            if (IsWord(command.Program))
                Report(context, command, command.Program, $"keepalived looks for a program of that name, finds none and drops the command; {WayOut}");
            else if (command.Program.StartsWith("~/", StringComparison.Ordinal))
                Report(context, command, command.Program, "keepalived finds no such file and drops the command; write the whole path");
            else if (UnquotedWords.Of(command.Command.Text).FirstOrDefault(word => Operator.IsMatch(word)) is { } word)
                Report(context, command, word, $"keepalived hands it to '{command.Program}' as an argument; {WayOut}");
        }
    }

    /// <summary>Whether what is started is a word of the shell and no program.</summary>
    public static bool IsWord(string program) => Reserved.Contains(program) || Assignment.IsMatch(program);

    private static void Report(RuleContext context, PlacedCommand command, string word, string then) => context.Report(
        Code, command.Place, $"only a shell understands '{word}', and commands are started without one: {then}");
}
