using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Kaconf.Cli.Build;

/// <summary>Runs <c>dotnet publish</c> on the project, shows how far it is, and says what went wrong.</summary>
internal sealed class Publisher(Toolchain tools, CacheProject project)
{
    // What MSBuild prints when a stage begins, in this order, and what the user reads then.
    private static readonly (string Sign, string Stage)[] Stages =
    [
        ("Determining projects to restore", "restoring packages"),
        ("Restored ", "compiling the configuration"),
        ("up-to-date for restore", "compiling the configuration"),
        ("Generating native code", "generating native code"),
    ];

    private readonly List<string> lines = [];
    private int stage;

    /// <summary>Publishes and returns the path of the binary.</summary>
    /// <exception cref="CannotRunException">The publish failed; the message has its errors.</exception>
    public string Run()
    {
        using Process process = Start();
        process.OutputDataReceived += OnLine;
        process.ErrorDataReceived += OnLine;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        if (process.ExitCode == 0 && File.Exists(project.Binary)) return project.Binary;
        string log = Path.Combine(project.Folder, "publish.log");
        File.WriteAllLines(log, lines);
        throw PublishFailure.Of(lines, log);
    }

    private Process Start()
    {
        ProcessStartInfo start = new(tools.Dotnet)
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["publish", project.ProjectFile, "-c", "Release", "-o", project.PublishFolder, "--nologo", "-v:minimal", "-tl:off", "-noAutoResponse"])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_NOLOGO"] = "1";
        // The stages and errors are recognised by their English texts.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new CannotRunException($"cannot start {tools.Dotnet}: {failure.Message}", "check the installation of the .NET SDK: dotnet --info");
        }
    }

    private void OnLine(object sender, DataReceivedEventArgs received)
    {
        if (received.Data is not { } line) return;
        lock (lines)
        {
            lines.Add(line);
            for (int next = stage; next < Stages.Length; next++)
            {
                if (!line.Contains(Stages[next].Sign, StringComparison.Ordinal)) continue;
                Console.Error.WriteLine(Stages[next].Stage);
                stage = next + 1;
                return;
            }
        }
    }
}
