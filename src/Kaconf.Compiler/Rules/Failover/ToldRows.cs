using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Failover;

namespace Kaconf.Compiler.Rules.Failover;

/// <summary>KAC3059: the failover table, a row a finding, for those who ask for it in a build.</summary>
internal sealed class ToldRows : IRule
{
    /// <summary>The code to ask for.</summary>
    public const string Id = "KAC3059";

    private static readonly DiagnosticCode Code = new(Id, Severity.Suggestion, "a row of the failover table", "Kaconf") { Profile = Profile.Asked };

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        bool asked = context.Options.Profile == Profile.Asked || context.Options.Severities.Any(choice => string.Equals(choice.Code, Id, StringComparison.OrdinalIgnoreCase));
        if (!asked) return;
        foreach (FailoverUnit unit in FailoverTable.Of(context.Site).Units)
            foreach (FailoverRow row in unit.Rows) context.Report(Code, context.PriorityOf(unit.Contenders[0]), Words(unit, row));
    }

    private static string Words(FailoverUnit unit, FailoverRow row)
    {
        string note = row.Note.Length == 0 ? "" : $" ({row.Note})";
        return row.Failure is null ? $"{unit.Name}: at the start {row.During} is MASTER{note}"
            : $"{unit.Name}: when {row.Event}, {row.During} is MASTER{note}, and after its end {row.Back}";
    }
}
