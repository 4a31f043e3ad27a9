using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Parity.Tests;

/// <summary>The page docs/rules/precision.md.</summary>
internal static class PrecisionPage
{
    private const string Head = """
        # What the rules find in real files

        <!-- made by tests/Kaconf.Parity.Tests: KACONF_UPDATE=1 rewrites it -->

        {0} configurations from public repositories, each linted as a site of its own in the standard profile (`kaconf lint --each`). Many are
        templates, files with faults made on purpose, or whole shell sessions. A file that is written for several nodes (`@high`, `@low`) is
        read for none of them here, which gives most of KAC1010, and KAC1002 is what the daemon does not do yet.

        ## Are they right?

        100 findings were drawn and judged by hand, most by what keepalived 2.2.7 says of the line; [the sample](precision-sample.tsv) has the
        verdict and the reason of each. Drawn: the errors and warnings but KAC1002, a file, line and code once, shuffled with the seed 4, and
        at most 12 of a code, or half would have been unknown keywords. **{1} are true, {2} false.** Of the first draw four warnings were
        misleading (KAC1004 once, KAC1011 once, KAC1029 twice); the rules were mended, and the next four of the shuffled list taken. A test
        sees to it that each finding of the sample is still reported, and that none is false.

        ## By rule


        """;

    /// <summary>Writes the page.</summary>
    public static string Write(IReadOnlyCollection<RuleFinding> found, IReadOnlyCollection<JudgedFinding> sample, int files)
    {
        StringBuilder page = new(Head.Replace("{0}", $"{files}", StringComparison.Ordinal)
            .Replace("{1}", $"{sample.Count(item => item.Verdict == "true")}", StringComparison.Ordinal)
            .Replace("{2}", $"{sample.Count(item => item.Verdict != "true")}", StringComparison.Ordinal));
        page.Append("| code | what | severity | findings | files | in the sample |\n|---|---|---|---|---|---|\n");
        foreach (IGrouping<Severity, RuleFinding> level in found.GroupBy(item => item.Severity).OrderByDescending(level => level.Key))
        {
            foreach (IGrouping<string, RuleFinding> rule in level.GroupBy(item => item.Code).OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal))
                page.Append(Row($"[{rule.Key}]({rule.Key}.md)", Catalogue.Find(rule.Key)!.Title, rule, sample.Count(item => item.Code == rule.Key)));
            string[] codes = [.. level.Select(item => item.Code).Distinct()];
            page.Append(Row("**all**", "", level, sample.Count(item => codes.Contains(item.Code))));
        }
        return page.ToString();
    }

    private static string Row(string code, string what, IEnumerable<RuleFinding> found, int sampled)
    {
        RuleFinding[] all = [.. found];
        string severity = all[0].Severity.ToString().ToLowerInvariant(), title = what.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
        return $"| {code} | {title} | {severity} | {all.Length} | {all.Select(item => item.File).Distinct().Count()} | {(sampled == 0 ? "" : sampled)} |\n";
    }
}
