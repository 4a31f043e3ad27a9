using System;
using System.IO;

namespace Kaconf.Lab;

/// <summary>Where what <c>./build.sh</c> made is.</summary>
public static class Repository
{
    /// <summary>The folder of everything that is built or fetched.</summary>
    public static string Artifacts { get; } = Path.Combine(Root(), "artifacts");

    /// <summary>The folder of the sample sites.</summary>
    public static string Samples { get; } = Path.Combine(Root(), "samples");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kaconf.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new LabException($"no Kaconf.sln above {AppContext.BaseDirectory}");
    }
}
