using System;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>One static binary with all nodes of all scenarios, built once a run.</summary>
internal static class SiteBinary
{
    private static readonly Lazy<Task<string>> Built = new(() => Task.Run(Build));

    /// <summary>Where it is; <c>KACONF_SITE</c> names one that is built already.</summary>
    public static Task<string> PathAsync() => Built.Value;

    private static string Build() => Environment.GetEnvironmentVariable("KACONF_SITE") is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : SiteBuilder.Build("interop-site", NodeFiles.All);
}
