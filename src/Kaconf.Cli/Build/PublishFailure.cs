using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Cli.Build;

/// <summary>Finds in the output of a failed publish what a user needs to read.</summary>
internal static partial class PublishFailure
{
    private const int Shown = 8;

    // What is often missing on a new machine, by the words that give it away.
    private static readonly (string Sign, string WayOut)[] Known =
    [
        ("cannot find -lz", "install the library: apt install zlib1g-dev"),
        ("No .NET SDKs were found", "only the .NET runtime is installed; install the .NET SDK 10 (https://dot.net/download)"),
        ("NETSDK1045", "the .NET SDK is too old; install the .NET SDK 10 (https://dot.net/download)"),
        ("CS9057", "the .NET SDK is too old; install the .NET SDK 10 (https://dot.net/download)"),
        ("Unable to find package Kaconf", "set KACONF_PACKAGES to the folder that has the Kaconf packages"),
        ("NU1301", "a package source cannot be reached: check the network, or the sources with: dotnet nuget list source"),
        ("NU1101", "a package is in none of the sources: check them with: dotnet nuget list source"),
        ("NU1102", "a package is in none of the sources: check them with: dotnet nuget list source"),
        (".g.cs(", "the code made from the configuration is wrong: a fault of Kaconf, to be reported with these lines"),
        ("No space left on device", "make room on the disk, or set KACONF_CACHE to a folder on another one"),
    ];

    /// <summary>The failure with its errors and, where it is known, the way out.</summary>
    /// <param name="output">Everything that the publish printed.</param>
    /// <param name="log">Where that is kept.</param>
    public static CannotRunException Of(IReadOnlyCollection<string> output, string log)
    {
        List<string> useful = [.. output.Where(static line => Fault().IsMatch(line)).Select(Shorten).Distinct()];
        if (useful.Count == 0) useful = [.. output.Where(static line => line.Length > 0).TakeLast(Shown)];
        string wayOut = Known.FirstOrDefault(known => output.Any(line => line.Contains(known.Sign, StringComparison.Ordinal))).WayOut
            ?? "the configuration has no errors, the build has: check the .NET SDK and gcc";
        return new CannotRunException("dotnet publish failed", string.Join('\n', [.. useful.Take(Shown), wayOut, $"all of its output: {log}"]));
    }

    private static string Shorten(string line) => ProjectSuffix().Replace(SdkPrefix().Replace(line.Trim(), ""), "");

    [GeneratedRegex(@"\berror\b|cannot find -l|undefined reference|No \.NET SDKs were found", RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    [GeneratedRegex(@"^/[^:]*\.targets\(\d+,\d+\): ", RegexOptions.CultureInvariant)]
    private static partial Regex SdkPrefix();

    [GeneratedRegex(@" \[[^\]]*proj\]$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectSuffix();
}
