using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using Kaconf.Cli.Facts;
using Kaconf.Cli.Lint;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Commands;

/// <summary>The options of <c>kaconf lint</c> alone: what is looked for, and what is shown.</summary>
/// <remarks>A new one is a field, an entry in the list of the constructor, and what reads it.</remarks>
internal sealed class LintOptions
{
    private readonly Option<bool> each = new("--each") { Description = "Each file is a site of its own; they are checked on all cores" };

    private readonly Option<string> profile = Choice.Of("--profile", "NAME", "minimal (errors), standard, or strict (hardening and style as well)", "standard", "minimal", "standard", "strict");

    private readonly Option<string> version = Choice.Of(
        "--keepalived-version", "VERSION", "2.2.7 or latest: what that keepalived would do. Words that came after 2.2.7 are errors for it; which version between the two brought one is not known",
        null, "2.2.7", "latest");

    private readonly Option<string> severity = Choice.Of("--severity", "LEVEL", "Show findings from this level on: error, warning or suggestion", "suggestion", Levels.Words);

    private readonly Option<string> errorOn = Choice.Of("--error-on", "LEVEL", "End with exit code 1 if a finding of this level or worse is shown", "error", Levels.Words);

    private readonly Option<string[]> rules = new("--rule")
    {
        HelpName = "CODE",
        Description = "Show findings of this rule only, of whatever profile, such as KAC2004; repeat it for several",
    };

    private readonly Option<bool> failover = new("--failover") { Description = "After the findings, in the text format: who is MASTER after each single failure" };

    private readonly Option<string?> baseline = new("--baseline") { HelpName = "FILE", Description = "Leave out the findings in FILE, and say which of them are gone" };

    private readonly Option<string?> newBaseline = new("--write-baseline") { HelpName = "FILE", Description = "Write all findings to FILE instead of reporting them" };

    private readonly Option<string[]> facts = new("--facts") { HelpName = "FILE", Description = "What 'kaconf facts' printed on a node; repeat it for each. Without it nothing of the machines is known" };

    /// <summary>Adds the options to a command.</summary>
    public LintOptions(Command command)
    {
        rules.Validators.Add(CheckRules);
        foreach (Option option in new Option[] { each, profile, version, severity, errorOn, rules, failover, facts, baseline, newBaseline }) command.Options.Add(option);
    }

    /// <summary>Whether each file is a site of its own.</summary>
    public bool IsEach(ParseResult parsed) => parsed.GetValue(each);

    /// <summary>Whether the failover table is wanted.</summary>
    public bool WantsFailover(ParseResult parsed) => parsed.GetValue(failover);

    /// <summary>The least severity that makes the exit code 1.</summary>
    public Severity ErrorOn(ParseResult parsed) => Levels.Of(parsed.GetRequiredValue(errorOn));

    /// <summary>Which findings are shown.</summary>
    public Selection Selection(ParseResult parsed) => new(Levels.Of(parsed.GetRequiredValue(severity)), parsed.GetValue(rules) ?? []);

    /// <summary>The baseline to compare with, or null.</summary>
    public string? Baseline(ParseResult parsed) => NewBaseline(parsed) is null ? parsed.GetValue(baseline) : null;

    /// <summary>The baseline to write, or null.</summary>
    public string? NewBaseline(ParseResult parsed) => parsed.GetValue(newBaseline);

    /// <summary>How the texts are compiled.</summary>
    public CompilerOptions Compiler(ParseResult parsed) => new()
    {
        Profile = Selection(parsed).Rules.Count > 0 ? Profile.Asked : parsed.GetRequiredValue(profile) switch
        {
            "minimal" => Profile.Minimal,
            "strict" => Profile.Strict,
            _ => Profile.Standard,
        },
        KeepalivedVersion = parsed.GetValue(version) switch
        {
            "2.2.7" => KeepalivedVersion.V227,
            "latest" => KeepalivedVersion.Latest,
            _ => null,
        },
        Facts = FactsFiles.Read(parsed.GetValue(facts) ?? []),
        // What is left out of the report must not use up the places of what is not.
        MostPerFile = Selection(parsed).IsPart || Baseline(parsed) is not null || NewBaseline(parsed) is not null ? int.MaxValue : CompilerOptions.Default.MostPerFile,
    };

    private static void CheckRules(OptionResult result)
    {
        foreach (Token token in result.Tokens.Where(static token => Catalogue.Find(token.Value.ToUpperInvariant()) is null))
        {
            string near = Typo.Suggestion(token.Value, Catalogue.All.Select(static code => code.Id));
            result.AddError($"there is no rule '{token.Value}'{(near.Length > 0 ? near : "; expected a code such as KAC2004")}");
        }
    }
}
