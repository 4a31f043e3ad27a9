using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Kaconf.Cli.Changes;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Commands;

/// <summary>The options of <c>kaconf lint</c> that mend what it finds.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> fix = new("--fix") { Description = "Mend what needs nobody to decide, in the files; then report what is left" };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --fix: print the changes as a diff, and write nothing" };

    /// <summary>Adds the options to a command.</summary>
    public FixOptions(Command command)
    {
        command.Options.Add(fix);
        command.Options.Add(dryRun);
    }

    /// <summary>Whether findings are to be mended.</summary>
    /// <exception cref="CannotRunException">They are not, and changes are to be shown.</exception>
    public bool AreWanted(ParseResult parsed) => parsed.GetValue(fix) || !parsed.GetValue(dryRun) ? parsed.GetValue(fix)
        : throw new CannotRunException("--dry-run goes with --fix: lint alone writes nothing", "add --fix, or leave --dry-run out");

    /// <summary>Writes the files that were mended, or shows how they would change.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="result">What was mended and what is left.</param>
    /// <returns>Whether the report of what is left is to follow.</returns>
    public bool Finish(ParseResult parsed, LintResult result)
    {
        IReadOnlyList<ChangedFile> files = ChangedFile.Between(result.Sites.SelectMany(static site => site.Before.Texts), result.Sites.SelectMany(static site => site.Sources.Texts));
        if (parsed.GetValue(dryRun))
        {
            using Output output = Output.Standard();
            foreach (ChangedFile file in files) UnifiedDiff.Write(file, output.Stream);
            return false;
        }
        FileReplacement.Write(files);
        // Beside the report, which may be for a program.
        foreach (Diagnostic fault in result.Sites.SelectMany(static site => site.Fixed)) Console.Error.WriteLine($"{fault.Place}: fixed {fault.Code}: {fault.Fix!.Title}");
        return true;
    }
}
