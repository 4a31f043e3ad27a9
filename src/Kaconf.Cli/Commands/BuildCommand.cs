using System.CommandLine;
using Kaconf.Cli.Build;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf build</c>: from keepalived.conf files to the static binary of the site.</summary>
internal static class BuildCommand
{
    private const string Examples = """
        Examples:
          kaconf build lb1/keepalived.conf lb2/keepalived.conf -o site
                                                         then, on the host lb1: ./site --node lb1
          kaconf build nodes/ -o /usr/local/sbin/vrrp    the site is called vrrp
          kaconf build keepalived.conf --node lb1 --node lb2
                                                         one file for two nodes, with @lb1 and @lb2 lines

        Needs the .NET SDK, gcc and zlib1g-dev. Environment:
          KACONF_PACKAGES  folder with the package Kaconf; else 'packages' beside kaconf, else your NuGet sources
          KACONF_CACHE     where the work is kept for the next build; else XDG_CACHE_HOME/kaconf, else ~/.cache/kaconf

        Exit codes: 0 built, 1 the files have errors, 2 could not build, 3 a fault of kaconf.
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("build", "Build the keepalived.conf files of a site into one static binary.");
        SiteOptions site = new(command, "CONF", SiteOptions.FilesOfASite);
        Option<string> output = new("--output", "-o")
        {
            HelpName = "FILE",
            Description = "The binary to write",
            DefaultValueFactory = static _ => "./site",
        };
        Option<string?> name = new("--name") { HelpName = "NAME", Description = "The name of the site; else the name of FILE" };
        command.Options.Add(output);
        command.Options.Add(name);
        command.SetAction(parsed => Run(
            site.ReadSite(parsed), site.Color(parsed), new OutputFile(parsed.GetRequiredValue(output)), parsed.GetValue(name)));
        return command.WithExamples(Examples);
    }

    private static int Run(SourceSet sources, string color, OutputFile output, string? name)
    {
        output.Check();
        SiteName site = SiteName.Of(name, output, sources);
        CompilationResult result = KaconfCompiler.Compile(site.Name, sources);
        if (result.Diagnostics.Count > 0) Formats.Write(new LintResult([new Findings(sources, result.Diagnostics)]), new WantedReport("text", null), color);
        if (result.HasErrors) return ExitCode.Faults;
        SiteBuild.Run(site, sources, output);
        return ExitCode.Ok;
    }
}
