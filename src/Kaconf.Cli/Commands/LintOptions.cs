using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Commands;

/// <summary>The options of <c>kaconf lint</c> alone: what is looked for, what is shown, and how.</summary>
internal sealed class LintOptions
{
    private readonly Option<string[]> formats = new("--format")
    {
        HelpName = "FORMAT[=FILE]",
        Description = "text, json, sarif, github or gcc, to standard output or to FILE; repeat it for several [default: text]",
    };

    private readonly Option<bool> each = new("--each") { Description = "Each file is a site of its own; they are checked on all cores" };

    private readonly Option<string> severity = Choice.Of("--severity", "LEVEL", "Show findings from this level on: error, warning or suggestion", "suggestion", Levels.Words);

    private readonly Option<string> errorOn = Choice.Of("--error-on", "LEVEL", "End with exit code 1 from this level on", "error", Levels.Words);

    private readonly Option<string> profile = Choice.Of("--profile", "NAME", "minimal (errors), standard, or strict (hardening and style as well)", "standard", "minimal", "standard", "strict");

    private readonly Option<string[]> rules = new("--rule")
    {
        HelpName = "CODE",
        Description = "Show findings of this rule only, of whatever profile, such as KAC2004; repeat it for several",
    };

    private readonly Option<bool> failover = new("--failover") { Description = "After the findings, in the text format: who is MASTER after each single failure" };

    /// <summary>Adds the options to a command.</summary>
    public LintOptions(Command command)
    {
        formats.Validators.Add(CheckFormats);
        rules.Validators.Add(CheckRules);
        foreach (Option option in new Option[] { each, formats, severity, errorOn, profile, rules, failover }) command.Options.Add(option);
    }

    /// <summary>The reports to write.</summary>
    public WantedReport[] Reports(ParseResult parsed) => parsed.GetValue(formats) is { Length: > 0 } given ? [.. given.Select(Report)] : [new WantedReport("text", null)];

    /// <summary>Whether each file is a site of its own.</summary>
    public bool IsEach(ParseResult parsed) => parsed.GetValue(each);

    /// <summary>Whether the failover table is wanted.</summary>
    public bool WantsFailover(ParseResult parsed) => parsed.GetValue(failover);

    /// <summary>The least severity that makes the exit code 1.</summary>
    public Severity ErrorOn(ParseResult parsed) => Levels.Of(parsed.GetRequiredValue(errorOn));

    /// <summary>Which findings are shown.</summary>
    public Selection Selection(ParseResult parsed) => new(Levels.Of(parsed.GetRequiredValue(severity)), parsed.GetValue(rules) ?? []);

    /// <summary>How the texts are compiled.</summary>
    public CompilerOptions Compiler(ParseResult parsed) => new()
    {
        Profile = Selection(parsed).Rules.Count > 0 ? Profile.Asked : parsed.GetRequiredValue(profile) switch
        {
            "minimal" => Profile.Minimal,
            "strict" => Profile.Strict,
            _ => Profile.Standard,
        },
    };

    private static WantedReport Report(string given) => given.IndexOf('=', StringComparison.Ordinal) is > 0 and int cut
        ? new WantedReport(given[..cut], given[(cut + 1)..]) : new WantedReport(given, null);

    private static void CheckFormats(OptionResult result)
    {
        Choice.Check(result, "--format", [.. Formats.Names], '=');
        WantedReport[] wanted = [.. result.Tokens.Select(static token => Report(token.Value))];
        if (wanted.FirstOrDefault(static report => report.File == "") is { } nameless)
            result.AddError($"--format {nameless.Format}= needs a FILE after the '='");
        if (wanted.GroupBy(static report => report.File).FirstOrDefault(static same => same.Count() > 1) is not { } clash) return;
        string place = clash.Key is null ? "standard output" : $"'{clash.Key}'";
        result.AddError($"two formats for {place}: {string.Join(" and ", clash.Select(static report => report.Format))}; give all but one a file of its own, as in --format sarif=kaconf.sarif");
    }

    private static void CheckRules(OptionResult result)
    {
        foreach (Token token in result.Tokens.Where(static token => Catalogue.Find(token.Value.ToUpperInvariant()) is null))
        {
            string near = Typo.Suggestion(token.Value, Catalogue.All.Select(static code => code.Id));
            result.AddError($"there is no rule '{token.Value}'{(near.Length > 0 ? near : "; expected a code such as KAC2004")}");
        }
    }
}
