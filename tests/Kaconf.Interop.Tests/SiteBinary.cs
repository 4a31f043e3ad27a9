using System;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Interop.Tests;

/// <summary>One static binary with all nodes of all scenarios, built once a run the way a user builds one: <c>kaconf build CONF… -o FILE</c>.</summary>
internal static class SiteBinary
{
    private static readonly Lazy<Task<string>> Built = new(() => Task.Run(Build));

    /// <summary>Where it is; <c>KACONF_SITE</c> names one that is built already.</summary>
    public static Task<string> PathAsync() => Built.Value;

    private static string Build()
    {
        if (Environment.GetEnvironmentVariable("KACONF_SITE") is { Length: > 0 } given)
            return Path.GetFullPath(given);
        string artifacts = Path.Combine(RepositoryRoot(), "artifacts");
        string kaconf = Path.Combine(artifacts, "kaconf");
        if (!File.Exists(kaconf))
            throw new LabException($"{kaconf} is missing: run ./build.sh build, or name a site binary in KACONF_SITE");
        string output = Path.Combine(artifacts, "interop-site");
        Command.Run(kaconf, ["build", .. NodeFiles.All, "-o", output]);
        return output;
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kaconf.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new LabException($"no Kaconf.sln above {AppContext.BaseDirectory}");
    }
}
