using System;

namespace Kaconf.Runtime.Linux;

/// <summary>The kernel refused what the daemon cannot do without.</summary>
internal sealed class LinuxException(string what, Errno error) : Exception($"{what}: {error}")
{
    /// <summary>The kernel's reason.</summary>
    public Errno Error { get; } = error;
}
