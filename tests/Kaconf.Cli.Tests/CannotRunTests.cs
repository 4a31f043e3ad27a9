using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Cli.Commands;
using Xunit;

namespace Kaconf.Cli.Tests;

/// <summary>What the program says when it cannot do its work, on standard error, with exit code 2.</summary>
public sealed class CannotRunTests
{
    /// <summary>A path that leads nowhere.</summary>
    [Fact]
    public void No_such_file() => Expect("lint nodes/lb9.conf", """
        kaconf: no such file or folder: 'nodes/lb9.conf'
          the folder nodes has lb1.conf, lb2.conf

        """);

    /// <summary>A path that leads nowhere, and nothing near it.</summary>
    [Fact]
    public void No_such_folder() => Expect("lint nowhere/lb1.conf", """
        kaconf: no such file or folder: 'nowhere/lb1.conf'
          give keepalived.conf files, or a folder with *.conf files

        """);

    /// <summary>A folder that has other things.</summary>
    [Fact]
    public void Folder_without_conf() => Expect("lint empty", """
        kaconf: no *.conf file in the folder empty
          only files directly in the folder, or a keepalived.conf in each folder below it, are read; name the folder that has them, or the files themselves

        """);

    /// <summary>A device; opening a pipe would wait for ever.</summary>
    [Fact]
    public void Not_a_file() => Expect("lint /dev/null", """
        kaconf: not a file: /dev/null is a device, pipe or socket
          save the text in a file and name that file

        """);

    /// <summary>A file that even root cannot read.</summary>
    [Fact]
    public void Read_error()
    {
        ToolRun run = Tool.Run("/", "lint", "/proc/self/mem");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("kaconf: cannot read /proc/self/mem: Input/output error", run.Error);
    }

    /// <summary>A file that nobody may read.</summary>
    [Fact]
    public void Permission_denied()
    {
        using TempFolder folder = new();
        File.SetUnixFileMode(folder.Write("secret.conf", ""), UnixFileMode.None);
        ToolRun run = Tool.RunUnprivileged(folder.Path, "lint", "secret.conf");
        Assert.Equal("kaconf: cannot read secret.conf: permission denied\n  run kaconf as a user who may read it, for example with sudo\n", run.Error);
    }

    /// <summary>Names for several files.</summary>
    [Fact]
    public void Node_names_for_a_folder() => Expect("lint --node lb1 nodes", """
        kaconf: --node names the nodes of one file, but 2 files were given: nodes/lb1.conf, nodes/lb2.conf
          leave --node out: each file is then a node

        """);

    /// <summary>Mistyped words get the nearest one.</summary>
    [Theory]
    [InlineData("lnt nodes", "there is no command 'lnt'; did you mean 'lint'?")]
    [InlineData("lint --nod lb1", "there is no option '--nod'; did you mean '--node'? (a file of that name: ./--nod)")]
    [InlineData("build nodes --ouput x", "there is no option '--ouput'; did you mean '--output'? (a file of that name: ./--ouput)")]
    [InlineData("", "no command; expected lint, build, fmt, explain, rules or facts")]
    [InlineData("lint", "'kaconf lint' needs keepalived.conf files, or folders of *.conf files")]
    [InlineData("build -o site", "'kaconf build' needs keepalived.conf files, or folders of *.conf files")]
    [InlineData("build nodes -o", "-o needs a FILE")]
    [InlineData("explain", "'kaconf explain' needs a keyword, a rule or a file")]
    [InlineData("lint nodes --node", "--node needs a NAME")]
    [InlineData("lint nodes --color blue", "there is no --color 'blue'; expected auto, always or never")]
    [InlineData("lint nodes --format sarf", "there is no --format 'sarf'; did you mean 'sarif'?")]
    [InlineData("lint nodes --format xml=a", "there is no --format 'xml'; expected text, json, sarif, github or gcc")]
    [InlineData("lint nodes --format sarif=", "--format sarif= needs a FILE after the '='")]
    [InlineData("lint nodes --format text --format json", "two formats for standard output: text and json; give all but one a file of its own, as in --format sarif=kaconf.sarif")]
    [InlineData("lint nodes --severity high", "there is no --severity 'high'; expected error, warning or suggestion")]
    [InlineData("lint nodes --error-on eror", "there is no --error-on 'eror'; did you mean 'error'?")]
    [InlineData("lint nodes --profile strickt", "there is no --profile 'strickt'; did you mean 'strict'?")]
    [InlineData("lint nodes --keepalived-version 2.3.1", "there is no --keepalived-version '2.3.1'; expected 2.2.7 or latest")]
    [InlineData("lint nodes --rule KAC204", "there is no rule 'KAC204'; did you mean 'KAC1204'?")]
    [InlineData("lint nodes --rule priority", "there is no rule 'priority'; expected a code such as KAC2004")]
    public void Wrong_arguments(string arguments, string message)
    {
        ToolRun run = Run(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith($"kaconf: {message}\n", run.Error);
        Assert.EndsWith("--help' shows how it is used\n", run.Error);
    }

    /// <summary>An empty word, as an unset variable of a script leaves one.</summary>
    [Fact]
    public void Empty_path()
    {
        ToolRun run = Tool.Run("/", "lint", "");
        Assert.Equal((2, "kaconf: no such file or folder: ''"), (run.Code, run.Error.Split('\n')[0]));
    }

    /// <summary>Names that no @line could have.</summary>
    [Theory]
    [InlineData("lb1,lb2")]
    [InlineData("a b")]
    [InlineData("")]
    public void Impossible_node_names(string name)
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "");
        ToolRun run = Tool.Run(folder.Path, "lint", "lb1.conf", "--node", name);
        Assert.Equal((2, $"kaconf: the node of lb1.conf cannot be called '{name}'"), (run.Code, run.Error.Split('\n')[0]));
    }

    /// <summary>A fault of the program itself is one sentence, not a stack.</summary>
    [Fact]
    public void Breakdown()
    {
        TextWriter before = Console.Error;
        using StringWriter error = new();
        Console.SetError(error);
        try
        {
            Assert.Equal(3, KaconfCommand.Guard(static () => throw new InvalidOperationException("first\nsecond")));
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Equal(
            "kaconf: broke down: InvalidOperationException: first second\n" +
            "  this is a fault of kaconf: please report it with the command and the files\n",
            error.ToString());
    }

    /// <summary>An output that takes nothing.</summary>
    [Fact]
    public void Full_output()
    {
        using TempFolder folder = new();
        folder.Write("lb1.conf", "");
        ToolRun run = Tool.RunProgram("sh", folder.Path, new Dictionary<string, string?>(), "-c", $"{Tool.CommandLine} lint lb1.conf >/dev/full");
        Assert.Equal((2, "kaconf: cannot go on: No space left on device"), (run.Code, run.Error.Split('\n')[0].Split(" : ")[0]));
    }

    private static void Expect(string arguments, string error)
    {
        ToolRun run = Run(arguments);
        Assert.Equal((2, "", error), (run.Code, run.Output, run.Error));
    }

    private static ToolRun Run(string arguments)
    {
        using TempFolder folder = new();
        folder.Write("nodes/lb1.conf", "");
        folder.Write("nodes/lb2.conf", "");
        folder.Write("empty/readme.txt", "");
        return Tool.Run(folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
