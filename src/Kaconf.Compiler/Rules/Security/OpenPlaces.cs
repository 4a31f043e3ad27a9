using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>KAC4006, KAC4007: a program that lies where others than root put files (hier(7)).</summary>
internal sealed class OpenPlaces : IRule
{
    private static readonly DiagnosticCode Everybody = new("KAC4006", Severity.Warning, "a command in a folder where everybody can put files", "hier(7)");
    private static readonly DiagnosticCode Somebody = new("KAC4007", Severity.Suggestion, "a command in the home of somebody else", "hier(7); keepalived.conf(5) SCRIPTS");

    private static readonly string[] Open = ["/tmp/", "/var/tmp/", "/dev/shm/"];
    private static readonly Regex Home = new("^/home/([^/]+)/.", RegexOptions.CultureInvariant);

    public IReadOnlyList<DiagnosticCode> Codes => [Everybody, Somebody];

    public void Check(RuleContext context)
    {
        foreach (PlacedCommand command in context.Commands)
        {
            string file = command.Files.Last();
            if (Array.Find(Open, start => file.StartsWith(start, StringComparison.Ordinal)) is { } folder)
            {
                context.Report(
                    Everybody, command.Place,
                    $"'{file}' lies in {folder.TrimEnd('/')}, which is emptied from time to time, and whoever puts a file of that name there then has it run by the daemon; move it to /etc/keepalived or /usr/local/bin");
            }
            else if (Home.Match(file) is { Success: true } home && command.Account?.User != home.Groups[1].Value)
            {
                string owner = home.Groups[1].Value;
                string account = command.Account is { } user ? $"'{user.User}'" : "root where there is no account keepalived_script";
                context.ReportOnce(
                    Somebody, owner, command.Place, $"'{owner}' can change '{file}', which runs as {account}; move it to /etc/keepalived or /usr/local/bin, and give it to root");
            }
        }
    }
}
