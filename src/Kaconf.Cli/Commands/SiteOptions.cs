using System;
using System.Collections.Generic;
using System.CommandLine;
using Kaconf.Cli.Input;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Commands;

/// <summary>The arguments that every command about a site takes: its files, its nodes, and colours.</summary>
internal sealed class SiteOptions
{
    /// <summary>What the arguments of a site are called by.</summary>
    public const string FilesOfASite = "keepalived.conf files of one site, or folders of *.conf files. Each file is a node, called after the file, or after its folder when all files have the same name";

    private readonly Argument<string[]> paths;
    private readonly Option<string[]> nodes = new("--node")
    {
        HelpName = "NAME",
        Description = "A node of the one file given, which has @NAME lines; repeat it for each node",
    };

    private readonly Option<string> color = Choice.Of(
        "--color", "WHEN", "auto, always or never; auto means: on a terminal, unless NO_COLOR is set", "auto", "auto", "always", "never");

    /// <summary>Adds the arguments to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="pathsName">The name of its path arguments in the help.</param>
    /// <param name="description">What they may be.</param>
    public SiteOptions(Command command, string pathsName, string description)
    {
        paths = PathArgument.AddTo(command, pathsName, description);
        command.Options.Add(nodes);
        command.Options.Add(color);
    }

    /// <summary>Reads the files and names the nodes.</summary>
    /// <exception cref="CannotRunException">A path cannot be read, or the nodes cannot be named.</exception>
    public SourceSet ReadSite(ParseResult parsed) =>
        NodeNames.Name(InputFiles.Read(parsed.GetRequiredValue(paths)), parsed.GetValue(nodes) ?? []);

    /// <summary>What reads each site.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="each">Whether each file is a site of its own.</param>
    /// <exception cref="CannotRunException">A path cannot be read, or the nodes cannot be named.</exception>
    public IReadOnlyList<Func<SourceSet>> Sites(ParseResult parsed, bool each) => SiteInputs.Of(parsed.GetRequiredValue(paths), parsed.GetValue(nodes) ?? [], each);

    /// <summary>When to use colours: auto, always or never.</summary>
    public string Color(ParseResult parsed) => parsed.GetRequiredValue(color);
}
