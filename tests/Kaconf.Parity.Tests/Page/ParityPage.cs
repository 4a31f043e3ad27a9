using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Kaconf.Parity.Tests;

/// <summary>The page docs/parity.md.</summary>
internal static class ParityPage
{
    private const string Head = """
        # Parity with keepalived, measured

        <!-- made by tests/Kaconf.Parity.Tests: KACONF_UPDATE=1 rewrites it -->

        Kaconf and keepalived 2.2.7 (Debian 12) read the same files. Each runs where everything that a file names exists (interfaces, scripts,
        accounts), so that what is left is the text. Messages about the machine, such as those about script security, are not counted.
        **Agree**: Kaconf reports what keepalived reports, at its line if it names one; or both have nothing to say. **Explained**: they
        differ, for a reason below. There is no third column: the tests fail on a difference without a reason.


        """;

    /// <summary>Writes the page. What only the project's own cases show is listed without numbers, which would change with every case.</summary>
    public static string Write(Finding[] real, Finding[] tutorials, Finding[] own, FactFinding[] facts)
    {
        StringBuilder page = new(Head);
        page.Append("## What is said of the text\n\n| | files | without a fault | Kaconf too | not read to the end | messages | agree | explained |\n|---|---|---|---|---|---|---|---|\n");
        page.Append(Source("real configurations from public repositories", real)).Append(Source("configurations in tutorials", tutorials));
        page.Append("\nThe project's own cases (`tests/corpus`, `tests/parity`) are compared as well.\n");
        page.Append("\n### By message\n\n`*` stands for what differs from file to file.\n\n| keepalived's message | agree | explained |\n|---|---|---|\n");
        foreach (IGrouping<string, Finding> kind in real.Concat(tutorials).Where(found => found.IsMessage).GroupBy(found => found.Class).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            page.Append($"| {Cell(kind.Key)} | {kind.Count(found => found.Outcome == Outcome.Agreed)} | {Some(kind.Count(found => found.Outcome == Outcome.Explained))} |\n");
        page.Append("\n### Where they differ, and why\n\n| reason | keepalived's message |\n|---|---|\n");
        foreach (IGrouping<string, Finding> reason in Explained(real.Concat(tutorials).Concat(own).Where(found => found.IsMessage), found => found.Outcome, found => found.Reason))
            page.Append($"| {reason.Key} | {Cell(string.Join("; ", reason.Select(found => found.Class).Distinct().Order(StringComparer.Ordinal)))} |\n");
        page.Append("\n### What Kaconf refuses and keepalived takes without a word\n\n| reason |\n|---|\n");
        foreach (IGrouping<string, Finding> reason in Explained(real.Concat(tutorials).Concat(own).Where(found => found.Class == Finding.Content), found => found.Outcome, found => found.Reason))
            page.Append($"| {reason.Key} |\n");
        return page.Append(Facts(facts)).ToString();
    }

    private static string Facts(FactFinding[] all)
    {
        StringBuilder part = new();
        // The state that an instance wants changes with time.
        FactFinding[] counted = [.. all.Where(found => found.Subject.Source != Subjects.Case && found.Row != "vrrp_instance state")];
        part.Append("\n## What is in mind after reading\n\nkeepalived's data dump (SIGUSR1) against Kaconf's model, of every file that keepalived is content with: ");
        part.Append($"{counted.Select(found => found.Subject).Distinct().Count()} files, {counted.Length} facts. ");
        part.Append("A fact is the value in effect of a keyword of a block; the project's own cases are compared as well.\n\n| block | blocks | keywords | facts agree | explained |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, FactFinding> kind in counted.GroupBy(found => found.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            part.Append($"| {(kind.Key == "file" ? "lists outside a block" : $"`{kind.Key}`")} | {kind.Select(found => (found.Subject, found.Block)).Distinct().Count()} | {kind.Select(found => found.Key).Distinct().Count()} | {kind.Count(found => found.Outcome == Outcome.Agreed)} | {Some(kind.Count(found => found.Outcome == Outcome.Explained))} |\n");
        part.Append("\n### Where they differ, and why\n\n| reason | keywords |\n|---|---|\n");
        foreach (IGrouping<string, FactFinding> reason in Explained(all, found => found.Outcome, found => found.Reason))
            part.Append($"| {reason.Key} | {string.Join(", ", reason.Select(found => $"`{found.Row}`").Distinct().Order(StringComparer.Ordinal))} |\n");
        return part.ToString();
    }

    private static string Source(string name, Finding[] findings)
    {
        Finding[] content = [.. findings.Where(found => found.Class == Finding.Content)];
        Finding[] messages = [.. findings.Where(found => found.IsMessage)];
        return $"| {name} | {findings.Select(found => found.Subject).Distinct().Count()} | {content.Length} | {content.Count(found => found.Outcome == Outcome.Agreed)} "
            + $"| {findings.Count(found => found.Class == Finding.Stopped)} | {messages.Length} | {messages.Count(found => found.Outcome == Outcome.Agreed)} | {messages.Count(found => found.Outcome == Outcome.Explained)} |\n";
    }

    private static IEnumerable<IGrouping<string, T>> Explained<T>(IEnumerable<T> findings, Func<T, Outcome> outcome, Func<T, string> reason) =>
        findings.Where(found => outcome(found) == Outcome.Explained).GroupBy(reason).OrderBy(group => group.Key, StringComparer.Ordinal);

    private static string Some(int count) => count == 0 ? "" : $"{count}";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
