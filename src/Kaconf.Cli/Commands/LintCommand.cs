using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf lint</c>: the faults that a build would report, without a build.</summary>
internal static class LintCommand
{
    private const string Examples = """
        Examples:
          kaconf lint /etc/keepalived/keepalived.conf    one node
          kaconf lint nodes/                             a site: nodes/lb1.conf is node lb1, and so on
          kaconf lint lb1/keepalived.conf lb2/keepalived.conf
                                                         a site of the nodes lb1 and lb2
          kaconf lint keepalived.conf --node lb1 --node lb2
                                                         one file for two nodes, with @lb1 and @lb2 lines
          kaconf lint mysite/                            the nodes of mysite/mysite.csproj
          kaconf lint --each *.conf                      files that have nothing to do with each other
          kaconf lint - < keepalived.conf                standard input
          kaconf lint nodes/ --format github --format sarif=kaconf.sarif
                                                         beside the lines of a pull request, and a file to upload
          kaconf lint nodes/ --profile strict --error-on warning
                                                         advice as well, and fail on every warning
          kaconf lint nodes/ --failover                  the findings, then who is MASTER after each failure
          kaconf lint nodes/ --facts lb1.json            with what 'kaconf facts' printed on lb1
          kaconf lint nodes/ --fix --dry-run             what --fix would change, as a diff
          kaconf lint nodes/ --fix                       mend what needs nobody to decide, then report the rest
          kaconf lint nodes/ --write-baseline known.json
          kaconf lint nodes/ --baseline known.json       only what is new since then

        Exit codes: 0 no finding of the level --error-on, 1 findings, 2 could not run, 3 a fault of kaconf.
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("lint", "Check the keepalived.conf files of a site, each alone and all against each other.");
        SiteOptions site = new(command, "PATH", $"{SiteOptions.FilesOfASite}; or the project of a site (a .csproj or its folder); or - for standard input");
        FormatOption formats = new(command);
        LintOptions options = new(command);
        FixOptions fixes = new(command);
        command.SetAction(parsed =>
        {
            LintRequest request = new(site.Sites(parsed, options.IsEach(parsed)), options.Compiler(parsed), options.Selection(parsed), options.WantsFailover(parsed))
            {
                Baseline = options.Baseline(parsed),
                Fixes = fixes.AreWanted(parsed),
            };
            LintResult result = LintRun.Run(request);
            if (request.Fixes && !fixes.Finish(parsed, result)) return ExitCodeOf(result, options.ErrorOn(parsed));
            if (options.NewBaseline(parsed) is { } file) return Write(result, file);
            foreach (WantedReport report in formats.Reports(parsed)) Formats.Write(result, report, site.Color(parsed));
            if (result.Gone.Count > 0) Tell(result.Gone, request.Baseline!);
            return ExitCodeOf(result, options.ErrorOn(parsed));
        });
        return command.WithExamples(Examples);
    }

    private static int ExitCodeOf(LintResult result, Severity level) => result.All.Any(fault => fault.Severity >= level) ? ExitCode.Faults : ExitCode.Ok;

    private static int Write(LintResult result, string file)
    {
        List<KnownFinding> findings = Baseline.Of(result, file);
        BaselineFile.Write(file, findings);
        Console.Out.WriteLine($"{findings.Count} {(findings.Count == 1 ? "finding" : "findings")} written to {file}");
        return ExitCode.Ok;
    }

    private static void Tell(IReadOnlyList<KnownFinding> gone, string file)
    {
        IEnumerable<string> places = gone.Select(static finding => $"{finding.Code} in {finding.File}").Distinct();
        Console.Error.WriteLine($"kaconf: {gone.Count} of the findings in {file} are gone: {string.Join(", ", places)}");
        Console.Error.WriteLine($"  write it anew with --write-baseline {file}, so that they stay away");
    }
}
