using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kaconf.Lab;

/// <summary>Makes a static binary out of configurations the way a user does: <c>kaconf build CONF… -o FILE</c>.</summary>
public static class SiteBuilder
{
    /// <summary>Builds a site; a node for each file, named as it.</summary>
    /// <param name="name">The name of the binary, in the folder of what is built.</param>
    /// <param name="files">The configurations.</param>
    /// <returns>Where the binary is.</returns>
    /// <exception cref="LabException">There is no kaconf, or it refuses them.</exception>
    public static string Build(string name, IReadOnlyList<string> files)
    {
        string kaconf = Path.Combine(Repository.Artifacts, "kaconf");
        if (!File.Exists(kaconf))
            throw new LabException($"{kaconf} is missing: run ./build.sh build");
        string output = Path.Combine(Repository.Artifacts, name);
        CommandResult result = Command.Try(kaconf, ["build", .. files, "-o", output]);
        return result.ExitCode == 0 ? output : throw new LabException($"`kaconf build` refuses the site {name}:\n{ErrorsOf(result)}");
    }

    /// <summary>Builds a site unless a variable of the environment names one that is built already.</summary>
    public static string BuildUnlessGiven(string variable, string name, IReadOnlyList<string> files) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? Path.GetFullPath(given) : Build(name, files);

    // Between them there are the warnings of all nodes.
    private static string ErrorsOf(CommandResult result)
    {
        string[] lines = (result.Output + result.Errors).Split('\n');
        string[] errors = [.. lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))];
        return string.Join('\n', errors.Length > 0 ? errors : lines);
    }
}
