using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kaconf.Cli.Linux;

/// <summary>
/// Memory of the collector in pages of 2 MB, where the system has them for those who ask (transparent_hugepage): a file of 5,000 lines
/// fills some megabytes once, and a thousand faults of small pages would cost a sixth of its time.
/// </summary>
internal static partial class LargePages
{
    // linux/mman.h
    private const int ReadAndWrite = 1 | 2, AsHugePages = 14, InDumps = 17;

    private const nint Large = 2 << 20;

    // GCRegionSize of the project file; a region starts at a multiple of it.
    private const nint Region = 16 << 20;

    /// <summary>Asks for them in the rest of the region that the first objects stand in, which is the collector's own.</summary>
    /// <remarks>The collector would open it in steps of 64 KB, which no large page fits in; its own calls then change nothing.</remarks>
    public static void Ask()
    {
        object first = new();
        nint address = Unsafe.As<object, nint>(ref first);
        nint start = (address + Large - 1) & -Large, length = ((address + Region) & -Region) - start;
        bool open = length > 0 && Protect(start, length, ReadAndWrite) == 0 && Advise(start, length, InDumps) == 0;
        // Without them, or on a system that has none, all is as before.
        if (open) _ = Advise(start, length, AsHugePages);
    }

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
