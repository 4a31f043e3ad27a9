using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4004: what keepalived calls a security violation, and ends a test of the configuration with status 6 for.</summary>
internal sealed class ScriptSecurity : IRule
{
    private static readonly DiagnosticCode Code = new("KAC4004", Severity.Suggestion, "commands without script security", "keepalived -t ends with status 6; keepalived.conf(5) SCRIPTS");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        HashSet<string> open = [.. context.Site.Nodes.Where(node => !node.Globals.EnableScriptSecurity).Select(node => node.Name)];
        // A line of global_defs that could not be read may be it.
        foreach (PlacedBlock globals in context.Blocks(GlobalKeywords.Block).Where(globals => !globals.Knows("enable_script_security"))) open.Remove(globals.Node.Name);

        foreach (PlacedCommand command in context.Commands.Where(command => open.Contains(command.Owner.Node.Name)))
        {
            string account = command.Owner.Node.Globals.ScriptUser is null ? "'script_user USER' and " : "";
            context.ReportOnce(
                Code, "", command.Place,
                $"without enable_script_security a command that runs as root is run even where others can change its file, and keepalived -t fails for it; add {account}'enable_script_security' to global_defs");
        }
    }
}
