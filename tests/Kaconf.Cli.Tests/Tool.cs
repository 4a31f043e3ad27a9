using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Kaconf.Cli.Tests;

/// <summary>What one run of the program gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ToolRun(int Code, string Output, string Error);

/// <summary>Runs kaconf as a process, as a user does.</summary>
public static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>It for a shell.</summary>
    public static string CommandLine => $"'{DotnetOfThis()}' '{Path.Combine(AppContext.BaseDirectory, "kaconf.dll")}'";

    /// <summary>Runs it in a folder.</summary>
    public static ToolRun Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs it in a folder with changes to the environment.</summary>
    public static ToolRun Run(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        RunProgram(DotnetOfThis(), folder, environment, [Path.Combine(AppContext.BaseDirectory, "kaconf.dll"), .. arguments]);

    /// <summary>Runs it without root's right to read every file.</summary>
    public static ToolRun RunUnprivileged(string folder, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunProgram(
            "setpriv",
            folder,
            new Dictionary<string, string?>(),
            ["--bounding-set=-dac_override,-dac_read_search", DotnetOfThis(), Path.Combine(AppContext.BaseDirectory, "kaconf.dll"), .. arguments])
        : Run(folder, arguments);

    /// <summary>Runs another program the same way.</summary>
    public static ToolRun RunProgram(string program, string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string name, string? value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)}");
        }
        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The dotnet whose runtime runs this test: a test may empty PATH.</summary>
    private static string DotnetOfThis() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ??
        Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
}
