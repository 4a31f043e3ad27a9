using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4005: keepalived.conf(5) SCRIPTS, "significant security implications if scripts are executed with root privileges".</summary>
internal sealed class ScriptsAsRoot : IRule
{
    private static readonly DiagnosticCode Code = new("KAC4005", Severity.Suggestion, "commands run as root", "keepalived.conf(5) SCRIPTS") { Profile = Profile.Strict };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands.Where(command => command.Account is { User: "root" }))
        {
            context.ReportOnce(
                Code, "", command.Place,
                "this runs as root, so a fault in it, or in what it calls, has the whole machine; make an account for scripts, name it in script_user, and let sudo allow what needs more");
        }
    }
}
