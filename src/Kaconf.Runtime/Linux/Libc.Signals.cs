using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    internal const int SIGHUP = 1, SIGKILL = 9, SIGPIPE = 13, SIGTERM = 15, SIGXCPU = 24;
    internal const nint SIG_DFL = 0, SIG_IGN = 1;

    /// <summary>signal(2).</summary>
    [LibraryImport("libc")]
    internal static partial nint signal(int number, nint handler);
}
