using System.Collections.Generic;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>KAC5002, KAC5003: keepalived looks for a relative path from its working directory, and for a name in PATH (seen by running 2.2.7).</summary>
internal sealed class CommandPath : IRule
{
    private static readonly DiagnosticCode Relative = new("KAC5002", Severity.Warning, "the path of a command is relative", "keepalived looks from its working directory, for a bare name in PATH");
    private static readonly DiagnosticCode Name = new("KAC5003", Severity.Suggestion, "a command without a path", "keepalived: please specify full path");

    private static readonly Regex ScriptName = new(@"\.(sh|bash|py|pl|rb|php|js)$", RegexOptions.CultureInvariant);

    // What starts otherwise is no path, or one that is not known here.
    private static readonly Regex Path = new(@"^[A-Za-z0-9._-][^$]*$", RegexOptions.CultureInvariant);

    public IReadOnlyList<DiagnosticCode> Codes => [Relative, Name];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands)
        {
            string program = command.Program;
            if (!Path.IsMatch(program) || ShellInCommand.IsWord(program)) continue;
            if (program.IndexOf('/') >= 0)
            {
                context.Report(
                    Relative, command.Place,
                    $"'{program}' is looked for from the working directory of the daemon, which is / when it runs in the background, not from where this file is; write the whole path");
            }
            else if (ScriptName.IsMatch(program))
                context.Report(Relative, command.Place, $"'{program}' is looked for in PATH, not where this file is, and dropped if it is not there; write the whole path");
            else
                context.ReportOnce(Name, program, command.Place, $"'{program}' is looked for in PATH, which a service has another of than a login; keepalived asks for the whole path");
        }
    }
}
