using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

internal static unsafe partial class Libc
{
    /// <summary>Of start.c: the child's part must not be managed code (docs/adr/0001).</summary>
    [LibraryImport("kaconf")]
    internal static partial int kaconf_start(ChildPlan* plan);
}
