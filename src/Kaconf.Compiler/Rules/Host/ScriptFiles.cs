using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>KAC2210, KAC2211: what keepalived drops a command for. KAC2212: a file that runs as root and that others can change.</summary>
internal sealed class ScriptFiles : IRule
{
    private const int AnyExecute = 0b001_001_001, OwnerExecute = 0b001_000_000, OthersExecute = 0b000_000_001, GroupExecute = 0b000_001_000;
    private const int ForeignWrite = 0b000_010_010, Sticky = 0b1_000_000_000;

    private static readonly DiagnosticCode Absent = new("KAC2210", Severity.Error, "a command's file is not on the node", "keepalived drops the command");
    private static readonly DiagnosticCode NotExecutable = new("KAC2211", Severity.Error, "a command's file cannot be executed", "keepalived drops the command");
    private static readonly DiagnosticCode Writable = new("KAC2212", Severity.Warning, "others can change what runs as root", "keepalived.conf(5) SCRIPTS");

    public IReadOnlyList<DiagnosticCode> Codes => [Absent, NotExecutable, Writable];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedCommand command in host.Commands(context))
            {
                FileFacts[] files = [.. command.Files.Select(host.File).OfType<FileFacts>()];
                if (files.FirstOrDefault(file => !file.Exists) is { } absent)
                    context.Report(Absent, command.Place, $"node '{host.Node.Name}' has no file '{absent.Path}', and keepalived drops the command; put it there, or correct the path");
                else if (host.File(command.Program) is { Mode: { } mode } file && !MayExecute(file, mode, command.Account?.User))
                    context.Report(NotExecutable, command.Place, $"'{file.Path}' of node '{host.Node.Name}' has mode {Octal(mode)}{Who(file, command)}, and keepalived drops the command; chmod it to 0755");
                else CheckWriters(context, host, command);
            }
        }
    }

    private static void CheckWriters(RuleContext context, KnownHost host, PlacedCommand command)
    {
        if (!IsRoot(host, command) || command.Files.SelectMany(WantedFiles.WithParents).Select(host.File).FirstOrDefault(IsOpen) is not { } open) return;
        string then = host.Node.Globals.EnableScriptSecurity ? "script security leaves it out" : "whoever changes it is root at the next run";
        context.Report(
            Writable, command.Place,
            $"'{open.Path}' of node '{host.Node.Name}' belongs to '{open.Owner}' with mode {Octal(open.Mode ?? 0)}, and the command runs as root: {then}; give it to root with mode 0755");
    }

    // What is not known is no fault: the groups of an account are not.
    private static bool MayExecute(FileFacts file, int mode, string? user)
    {
        if ((mode & AnyExecute) == 0) return false;
        if (user is null or "root" || (mode & OthersExecute) != 0 || file.Owner is null) return true;
        return user == file.Owner ? (mode & OwnerExecute) != 0 : (mode & GroupExecute) != 0;
    }

    private static string Who(FileFacts file, PlacedCommand command) =>
        ((file.Mode ?? 0) & AnyExecute) == 0 ? "" : $" and belongs to '{file.Owner}', and '{command.Account?.User}' cannot execute it";

    // Nobody named: keepalived_script, else root.
    private static bool IsRoot(KnownHost host, PlacedCommand command) =>
        command.Account?.User is { } user ? user == "root" : host.Facts.Users is { } users && !users.Contains("keepalived_script");

    // keepalived lets a folder pass whose files only their owners can replace.
    private static bool IsOpen(FileFacts? file) =>
        file is { Exists: true, Mode: { } mode, Owner: { } owner } && (owner is not ("root" or "0") || ((mode & ForeignWrite) != 0 && (mode & Sticky) == 0));

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
