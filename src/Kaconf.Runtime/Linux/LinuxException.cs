using System;

namespace Kaconf.Runtime.Linux;

/// <summary>The kernel refused what the daemon cannot do without.</summary>
internal sealed class LinuxException(string what, Errno error) : Exception($"{what}: {error}{WayOut(error)}")
{
    /// <summary>The kernel's reason.</summary>
    public Errno Error { get; } = error;

    private static string WayOut(Errno error) =>
        error == Errno.EPERM ? "; run as root, or grant CAP_NET_ADMIN and CAP_NET_RAW (--check says what is missing)" : "";
}
