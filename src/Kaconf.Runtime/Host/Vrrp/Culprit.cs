using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Who stands behind a netlink port: the kernel gives the first netlink socket of a process the process's number.</summary>
internal static class Culprit
{
    // PID_MAX_LIMIT of linux/threads.h; ports that are no process numbers are far above.
    private const uint MostProcesses = 4 * 1024 * 1024;

    /// <summary>For the log, as <c>process 4711 (NetworkManager)</c>.</summary>
    /// <param name="port">The port of the request that changed an address; 0 = the kernel itself, or an IPv6 address: of those it never tells.</param>
    /// <param name="isV6">Whether the address is IPv6.</param>
    public static string Of(uint port, bool isV6)
    {
        if (port == 0) return isV6 ? "somebody (the kernel does not tell who, for IPv6)" : "the kernel";
        string? name = port < MostProcesses ? SmallFile.Read($"/proc/{port}/comm")?.TrimEnd() : null;
        return name is null ? "another process, which is not known" : $"process {port} ({name})";
    }
}
