using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// The calls of a parent: what starts a process, waits for it and ends it.
internal static unsafe partial class Libc
{
    internal const int WNOHANG = 1, SYS_pidfd_open = 434, O_RDWR = 2, SIGCHLD = 17;
    internal const short POLLIN = 1;

    /// <summary>syscall(2), for pidfd_open, which only newer C libraries wrap.</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint syscall(nint number, nint first, nint second);

    /// <summary>waitpid(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int waitpid(int pid, int* status, int options);

    /// <summary>kill(2); a negative number is a process group.</summary>
    [LibraryImport("libc")]
    internal static partial int kill(int pid, int signal);
}
