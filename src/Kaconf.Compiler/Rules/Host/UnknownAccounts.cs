using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>KAC2209: keepalived drops a command whose user or group it cannot find.</summary>
internal sealed class UnknownAccounts : IRule
{
    private const string Standard = "keepalived_script";

    private static readonly DiagnosticCode Code = new("KAC2209", Severity.Error, "the node has no such account for commands", "keepalived drops the command");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedCommand command in host.Commands(context))
            {
                if (Missing(host, command.Account) is { } missing)
                    context.ReportOnce(Code, missing, command.Place, $"node '{host.Node.Name}' has no {missing}, and keepalived drops the commands that need it; make it, or name another");
            }
        }
    }

    private static string? Missing(KnownHost host, UserValue? account)
    {
        if (account is null && host.Node.Globals.EnableScriptSecurity && Lacks(host.Facts.Users, Standard)) return $"account '{Standard}', nor does the file name one";
        if (account is null) return null;
        if (Lacks(host.Facts.Users, account.User)) return $"account '{account.User}'";
        return account.Group is { } group && Lacks(host.Facts.Groups, group.TrimStart(':')) ? $"group '{group.TrimStart(':')}'" : null;
    }

    private static bool Lacks(EquatableArray<string>? names, string name) => names is { } known && name.Length > 0 && !known.Contains(name);
}
