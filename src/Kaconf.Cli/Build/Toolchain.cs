using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Cli.Build;

/// <summary>The programs of others that a build runs.</summary>
/// <param name="Dotnet">The path of dotnet.</param>
internal sealed record Toolchain(string Dotnet)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Finds dotnet, and the C compiler and linker that native code needs.</summary>
    /// <exception cref="CannotRunException">One is missing.</exception>
    public static Toolchain Find()
    {
        string dotnet = InFolders("dotnet", [.. SearchPath(), .. DotnetHomes()]) ?? throw new CannotRunException(
            "found no dotnet in PATH, DOTNET_ROOT or ~/.dotnet", "install the .NET SDK 10 (https://dot.net/download); the built site does not need it");
        foreach ((string tool, string package) in new[] { ("gcc", "gcc"), ("ld.bfd", "binutils"), ("objcopy", "binutils") })
        {
            if (InFolders(tool, SearchPath()) is null)
                throw new CannotRunException($"found no {tool} in PATH, which links native code", $"install it: apt install {package} zlib1g-dev");
        }
        return new Toolchain(dotnet);
    }

    private static string? InFolders(string tool, IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) => File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != 0;

    private static IEnumerable<string> SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> DotnetHomes()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root) yield return root;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet");
    }
}
