using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>KAC5004: <c>/dev/tcp</c> is bash's own, and <c>&lt;FILE</c> is left to /bin/sh.</summary>
internal sealed class BashDevice : IRule
{
    private static readonly DiagnosticCode Code = new("KAC5004", Severity.Warning, "/dev/tcp is there in bash only", "bash(1) REDIRECTION; keepalived leaves <FILE to /bin/sh");

    private static readonly string[] Devices = ["</dev/tcp/", "</dev/udp/"];

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands.Where(command => IsDevice(command.Command.Text)))
        {
            context.Report(
                Code, command.Place,
                $"only bash makes connections of {command.Command.Text.Substring(1, "/dev/tcp".Length)}, and /bin/sh opens this file: where that is another shell, " +
                $"as on Debian and Ubuntu, it always fails; write \"/bin/bash -c '{command.Command.Text}'\"");
        }
    }

    private static bool IsDevice(string text) => Array.Exists(Devices, start => text.StartsWith(start, StringComparison.Ordinal));
}
