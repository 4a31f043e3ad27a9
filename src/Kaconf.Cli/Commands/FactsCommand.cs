using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Kaconf.Cli.Facts;
using Kaconf.Cli.Input;
using Kaconf.Compiler;
using Kaconf.Compiler.Rules.Host;
using Kaconf.Compiler.Text;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf facts</c>: what <c>kaconf lint --facts</c> wants to know of a machine, printed by that machine.</summary>
internal static class FactsCommand
{
    private const string Examples = """
        Examples:
          ssh lb1 kaconf facts --node lb1 /etc/keepalived/keepalived.conf > lb1.json
          kaconf lint nodes/ --facts lb1.json --facts lb2.json
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("facts", "Print what is known of this machine: its interfaces, addresses and accounts, and the files that its configuration names.");
        Argument<string[]> paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "keepalived.conf files whose commands are looked at" };
        Option<string> node = new("--node") { HelpName = "NAME", Description = "The name of the node [default: the host name, up to its first dot]", DefaultValueFactory = static _ => HostName };
        command.Arguments.Add(paths);
        command.Options.Add(node);
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(node);
            using Stream output = Console.OpenStandardOutput();
            FactsWriter.Write(ThisMachine.Read(name, FilesOf(parsed.GetValue(paths) ?? [], name)), output);
            return ExitCode.Ok;
        });
        return command.WithExamples(Examples);
    }

    private static string HostName => Environment.MachineName.Split('.')[0];

    private static IEnumerable<string> FilesOf(string[] paths, string node)
    {
        IReadOnlyList<Func<SourceSet>> sites = paths.Length == 0 ? [] : SiteInputs.Of(paths, [node], each: true);
        return sites.SelectMany(read => WantedFiles.Of(KaconfCompiler.Analyze("site", read()))).Distinct().Order(StringComparer.Ordinal);
    }
}
