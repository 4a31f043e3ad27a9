using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Tests.Pages;

/// <summary>The tables of docs/rules/README.md, made from the catalogue; what stands above the mark is written by hand.</summary>
internal static class RuleIndex
{
    /// <summary>Ends what is written by hand.</summary>
    public const string Mark = "<!-- from here on made from the catalogue by the compiler's tests: KACONF_UPDATE=1 rewrites it -->\n";

    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["KAC10"] = "The text: lines, words, definitions, includes",
        ["KAC11"] = "Blocks and braces",
        ["KAC12"] = "Keywords and values",
        ["KAC13"] = "Settings beside each other",
        ["KAC20"] = "Virtual routers of a node",
        ["KAC21"] = "Services, checkers, BFD and global settings of a node",
        ["KAC22"] = "What the host has",
        ["KAC30"] = "Between nodes, and failover",
        ["KAC40"] = "Security",
        ["KAC50"] = "Hazards and advice",
        ["KAC90"] = "The build",
    };

    /// <summary>A table for each hundred of numbers.</summary>
    public static string Tables()
    {
        StringBuilder page = new();
        foreach (IGrouping<string, DiagnosticCode> hundred in Catalogue.All.GroupBy(code => code.Id[..5], StringComparer.Ordinal))
        {
            page.Append($"\n## {Subjects[hundred.Key]} ({hundred.Key}xx)\n\n| Code | Severity | Profile | What | Source |\n|---|---|---|---|---|\n");
            foreach (DiagnosticCode code in hundred)
                page.Append($"| [{code.Id}]({code.Id}.md) | {code.Severity} | {code.Profile} | {Cell(code.Title)} | {Cell(code.Source)} |\n");
        }
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
