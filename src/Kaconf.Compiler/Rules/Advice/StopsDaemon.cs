using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Rules.Host;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>KAC5005: a node whose daemon was stopped by a check is no backup any more.</summary>
internal sealed class StopsDaemon : IRule
{
    private static readonly DiagnosticCode Code = new("KAC5005", Severity.Suggestion, "a command stops the daemon", "Kaconf");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands)
            if (DaemonStop.Find(command.Command.Text) is { } found) Report(context, command, $"'{found}'");

        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedCommand command in host.Commands(context))
            {
                if (command.Files.Select(host.File).FirstOrDefault(file => file?.StopsDaemonAt is not null) is { } script)
                    Report(context, command, $"line {script.StopsDaemonAt} of '{script.Path}' on node '{host.Node.Name}'");
            }
        }
    }

    private static void Report(RuleContext context, PlacedCommand command, string what) => context.Report(
        Code, command.Place,
        $"{what} takes the node out for good: when the fault is gone nothing starts the daemon again, and the next fault finds no backup; " +
        "track a vrrp_script instead, whose failure brings FAULT or takes a weight from the priority, until it succeeds again");
}
