using System;
using System.Linq;
using System.Reflection;

namespace Kaconf.Cli;

/// <summary>What the build wrote into this program about itself.</summary>
internal static class ToolInfo
{
    private static readonly Assembly Own = typeof(ToolInfo).Assembly;

    /// <summary>Version of this program and of the packages it builds with.</summary>
    public static string Version { get; } =
        Own.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The framework that sites are compiled for, such as net9.0.</summary>
    public static string NativeFramework { get; } =
        Own.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "KaconfNativeFramework").Value
        ?? throw new InvalidOperationException("built without KaconfNativeFramework");
}
