using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Kaconf.Cli.Render;

namespace Kaconf.Cli.Commands;

/// <summary>The option --format, which may be given several times, each with a file.</summary>
internal sealed class FormatOption
{
    private readonly Option<string[]> formats = new("--format")
    {
        HelpName = "FORMAT[=FILE]",
        Description = "text, json, sarif, github or gcc, to standard output or to FILE; repeat it for several [default: text]",
    };

    /// <summary>Adds it to a command.</summary>
    public FormatOption(Command command)
    {
        formats.Validators.Add(Check);
        command.Options.Add(formats);
    }

    /// <summary>The reports to write.</summary>
    public WantedReport[] Reports(ParseResult parsed) =>
        parsed.GetValue(formats) is { Length: > 0 } given ? [.. given.Select(Report)] : [new WantedReport("text", null)];

    private static WantedReport Report(string given) => given.IndexOf('=', StringComparison.Ordinal) is > 0 and int cut
        ? new WantedReport(given[..cut], given[(cut + 1)..]) : new WantedReport(given, null);

    private static void Check(OptionResult result)
    {
        Choice.Check(result, "--format", [.. Formats.Names], '=');
        WantedReport[] wanted = [.. result.Tokens.Select(static token => Report(token.Value))];
        if (wanted.FirstOrDefault(static report => report.File == "") is { } nameless)
            result.AddError($"--format {nameless.Format}= needs a FILE after the '='");
        if (wanted.GroupBy(static report => report.File).FirstOrDefault(static same => same.Count() > 1) is not { } clash) return;
        string place = clash.Key is null ? "standard output" : $"'{clash.Key}'";
        result.AddError($"two formats for {place}: {string.Join(" and ", clash.Select(static report => report.Format))}; give all but one a file of its own, as in --format sarif=kaconf.sarif");
    }
}
