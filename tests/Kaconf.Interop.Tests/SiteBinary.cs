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
        string kaconf = Path.Combine(Repository.Artifacts, "kaconf");
        if (!File.Exists(kaconf))
            throw new LabException($"{kaconf} is missing: run ./build.sh build, or name a site binary in KACONF_SITE");
        string output = Path.Combine(Repository.Artifacts, "interop-site");
        Command.Run(kaconf, ["build", .. NodeFiles.All, "-o", output]);
        return output;
    }
}
