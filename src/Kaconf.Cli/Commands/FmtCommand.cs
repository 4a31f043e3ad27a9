using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Kaconf.Cli.Changes;
using Kaconf.Cli.Input;
using Kaconf.Cli.Render;
using Kaconf.Compiler.Formatting;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf fmt</c>: files in one style.</summary>
internal static class FmtCommand
{
    private const string Examples = """
        Examples:
          kaconf fmt nodes/                     write the files of a folder in the style
          kaconf fmt nodes/ --check             name those that are not, and end with 1 if there are any
          kaconf fmt keepalived.conf --dry-run  what would change, as a diff
          kaconf fmt - < keepalived.conf        standard input to standard output

        Exit codes: 0 done, 1 --check found files, 2 could not run, 3 a fault of kaconf.
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("fmt", "Write keepalived.conf files in one style: indentation, blanks and braces; what they mean stays the same.");
        Argument<string[]> paths = PathArgument.AddTo(command, "PATH", "keepalived.conf files, or folders of *.conf files; or - for standard input");
        Option<bool> check = new("--check") { Description = "Write nothing; name the files that would change" };
        Option<bool> dryRun = new("--dry-run") { Description = "Write nothing; print the changes as a diff" };
        command.Options.Add(check);
        command.Options.Add(dryRun);
        command.SetAction(parsed =>
        {
            ChangedFile[] all = [.. InputFiles.Read(parsed.GetRequiredValue(paths)).Select(static file => Formatted(SourceText.FromBytes(file.Path, file.Bytes)))];
            ChangedFile[] changed = [.. all.Where(static file => file.Before != file.After)];
            if (parsed.GetValue(dryRun)) Show(changed);
            else if (parsed.GetValue(check)) foreach (ChangedFile file in changed) Console.Out.WriteLine(file.Path);
            else Write(all, changed);
            return parsed.GetValue(check) && changed.Length > 0 ? ExitCode.Faults : ExitCode.Ok;
        });
        return command.WithExamples(Examples);
    }

    private static ChangedFile Formatted(SourceText text) =>
        new(text, new SourceText(text.Path, Formatter.Format(text)) { IsLatin1 = text.IsLatin1, HasByteOrderMark = text.HasByteOrderMark });

    private static void Show(IEnumerable<ChangedFile> files)
    {
        using Output output = Output.Standard();
        foreach (ChangedFile file in files) UnifiedDiff.Write(file, output.Stream);
    }

    private static void Write(ChangedFile[] all, ChangedFile[] changed)
    {
        using Output output = Output.Standard();
        foreach (ChangedFile file in all.Where(static file => file.Path == InputFiles.StandardInputPath)) output.Stream.Write(file.After.ToBytes());
        ChangedFile[] files = [.. changed.Where(static file => file.Path != InputFiles.StandardInputPath)];
        FileReplacement.Write(files);
        foreach (ChangedFile file in files) Console.Error.WriteLine($"{file.Path}: formatted");
    }
}
