using System.CommandLine;
using Kaconf.Cli.Input;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

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

        Exit codes: 0 no error, 1 errors, 2 could not run.
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("lint", "Check the keepalived.conf files of a site, each alone and all against each other.");
        SiteOptions site = new(command, "PATH");
        command.SetAction(parsed => Run(site.ReadSite(parsed), site.PaletteFor(parsed)));
        return command.WithExamples(Examples);
    }

    private static int Run(SourceSet sources, Palette palette)
    {
        CompilationResult result = KaconfCompiler.Compile("site", sources, new CompilerOptions { Severities = SeverityFiles.ReadFor(sources) });
        using (Output output = new())
        {
            new Report(output.Writer, palette, sources).Write(result.Diagnostics);
            output.Writer.WriteLine(Summary.Of(result.Diagnostics, sources));
        }
        return result.HasErrors ? ExitCode.Faults : ExitCode.Ok;
    }
}
