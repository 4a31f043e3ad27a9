using System;
using System.IO;

namespace Kaconf.Cli.Build;

/// <summary>Where the package Kaconf comes from.</summary>
internal static class PackageFolder
{
    private static string PackageFile => $"Kaconf.{ToolInfo.Version}.nupkg";

    /// <summary>KACONF_PACKAGES, else <c>packages</c> beside this program, else null: the sources that NuGet knows on this machine.</summary>
    /// <exception cref="CannotRunException">KACONF_PACKAGES names a folder without the package of this version.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KACONF_PACKAGES") is { Length: > 0 } chosen)
        {
            if (File.Exists(Path.Combine(chosen, PackageFile))) return Path.GetFullPath(chosen);
            throw new CannotRunException(
                $"no {PackageFile} in {chosen}, the folder that KACONF_PACKAGES names",
                "name the folder that has it, or unset KACONF_PACKAGES");
        }
        string beside = Path.Combine(AppContext.BaseDirectory, "packages");
        return File.Exists(Path.Combine(beside, PackageFile)) ? beside : null;
    }
}
