using System;

namespace Kaconf.Runtime.Tests;

/// <summary>What something allocates each time. The runtime itself allocates on our thread now and then, when it compiles a method anew.</summary>
internal static class SteadyState
{
    /// <summary>The least bytes that one of three runs allocates; what is allocated every time is in all of them.</summary>
    public static long Allocation(Action run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
