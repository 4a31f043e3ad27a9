using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Kaconf.Cli.Explain;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Reference;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf explain</c>: what a keyword does, what a rule is for, or what a file means after defaults and inheritance.</summary>
internal static class ExplainCommand
{
    private const string Examples = """
        Examples:
          kaconf explain priority                        a keyword: value, range, default, where it stands
          kaconf explain real_server/weight              of one block only
          kaconf explain KAC2004                         a rule: why, a bad example and a good one
          kaconf explain keepalived.conf                 what each block says, with what it inherits
          kaconf explain keepalived.conf:12              the block at line 12, defaults included
          kaconf explain keepalived.conf:12 --node lb2   as the node lb2 reads it, with its @lb2 lines

        Exit codes: 0 explained, 1 the file has errors, 2 nothing to explain, 3 a fault of kaconf.
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("explain", "Explain a keyword, a rule, or what the blocks of a file mean after defaults and inheritance.");
        Argument<string> what = new("KEYWORD|CODE|FILE[:LINE]") { Description = "A keyword of keepalived.conf, the code of a rule, or a file, perhaps with a line" };
        Option<string?> node = new("--node") { HelpName = "NAME", Description = "The node that reads the file; else the file's name without its ending" };
        command.Arguments.Add(what);
        command.Options.Add(node);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetValue(node)));
        return command.WithExamples(Examples);
    }

    private static int Run(string what, string? node)
    {
        using Output output = Output.Standard();
        (string path, int? line) = FileLine.Split(what);
        Palette palette = Palette.For("auto", System.Console.IsOutputRedirected);
        if (File.Exists(path)) return FileText.Write(output.Writer, palette, path, line, node);
        if (EmbeddedPages.IsCode(what))
        {
            output.Writer.WriteLine(string.Join("\n", PageText.Lines(EmbeddedPages.Read(what) ?? throw NoRule(what), palette)));
            return ExitCode.Ok;
        }
        IReadOnlyList<KeywordEntry> found = KeywordText.Find(what);
        if (found.Count == 0 && LanguageForms.Find(what) is { } form)
        {
            output.Writer.WriteLine(string.Join("\n", LanguageForms.Lines(form)));
            return ExitCode.Ok;
        }
        if (found.Count == 0) throw Nothing(what, path);
        IEnumerable<IGrouping<(string, string, string), KeywordEntry>> kinds = found.GroupBy(entry => (entry.Expected, entry.Doc, entry.Default));
        output.Writer.WriteLine(string.Join("\n\n", kinds.Select(same => string.Join("\n", KeywordText.Lines([.. same])))));
        return ExitCode.Ok;
    }

    private static CannotRunException NoRule(string code) =>
        new($"there is no rule '{code}'{Typo.Suggestion(code, Catalogue.All.Select(static rule => rule.Id))}", "'kaconf rules' lists all rules");

    private static CannotRunException Nothing(string what, string path) =>
        Directory.Exists(path) ? new CannotRunException($"{path} is a folder", "name a file in it")
        : what.LastIndexOf(':') is > 0 and int colon && File.Exists(what[..colon]) ? new CannotRunException($"'{what[(colon + 1)..]}' is no line number", $"expected {what[..colon]}:LINE with a whole number")
        : what.Contains('.', System.StringComparison.Ordinal) ? new CannotRunException($"no such file: {path}", "expected a file, FILE:LINE, or a keyword of keepalived.conf")
        : new CannotRunException($"'{what}' is no keyword and no file{Typo.Suggestion(what[(what.LastIndexOf('/') + 1)..], KeywordText.Names())}", "docs/keywords.md lists all keywords");
}
