using System;
using System.IO;
using System.Linq;

namespace Kaconf.Lab;

/// <summary>What a machine needs for the lab.</summary>
public static class Requirements
{
    private static readonly (string Program, string Package)[] Tools =
        [("ip", "iproute2"), ("tcpdump", "tcpdump"), ("keepalived", "keepalived"), ("nsenter", "util-linux"), ("unshare", "util-linux")];

    /// <summary>What is missing, in a sentence; null when nothing is.</summary>
    public static string? Missing()
    {
        if (!OperatingSystem.IsLinux())
            return "the lab needs Linux: it makes network namespaces";
        if (Environment.UserName != "root")
            return "the lab needs root: it makes network namespaces";
        string[] packages = [.. Tools.Where(tool => !IsOnPath(tool.Program)).Select(tool => tool.Package).Distinct()];
        if (packages.Length > 0)
            return $"the lab needs Debian packages that are not here: apt-get install {string.Join(' ', packages)}";
        return Command.Try("unshare", "--net", "--pid", "--fork", "true").ExitCode == 0
            ? null
            : "the lab needs the right to make namespaces (a container without CAP_SYS_ADMIN has none)";
    }

    /// <summary>That a program is missing which only some tests need, in a sentence; null when it is here.</summary>
    /// <param name="program">Its name, which is the package's too.</param>
    public static string? MissingPackage(string program) =>
        IsOnPath(program) ? null : $"this test needs a Debian package that is not here: apt-get install {program}";

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "/usr/sbin:/usr/bin:/sbin:/bin").Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
