using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>The heap of the C library (mallopt(3)).</summary>
internal static partial class NativeHeap
{
    private const int M_ARENA_MAX = -8;

    /// <summary>
    /// Has all threads share one arena. Each would reserve 64 MB of address space for its own, which hosts with a limit
    /// refuse, and none of ours allocates often.
    /// </summary>
    internal static void UseOneArena() => _ = mallopt(M_ARENA_MAX, 1);

    [LibraryImport("libc")]
    private static partial int mallopt(int parameter, int value);
}
