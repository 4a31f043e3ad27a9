using System;
using System.Collections.Generic;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>The last notify scripts of a node.</summary>
internal static class NotifyEnd
{
    private static readonly TimeSpan stopWait = TimeSpan.FromSeconds(1);

    /// <summary>Waits for what is left of the queues: the daemon's end is the scripts' end too (PR_SET_PDEATHSIG), so those that tell of the stop get their time.</summary>
    internal static void Wait(NodeRun run, IReadOnlyCollection<NotifyQueue> queues)
    {
        if (queues.Count == 0) return;
        long deadline = Environment.TickCount64 + (long)stopWait.TotalMilliseconds;
        foreach (NotifyQueue queue in queues) queue.Finish(deadline);
        foreach (NotifyQueue queue in queues)
            while (queue.Running is [var process, ..])
            {
                if (process.WaitForEnd((int)Math.Max(0, deadline - Environment.TickCount64))) queue.Reap(process);
                else
                {
                    run.Log.Warning("a notify script still runs a second after the stop; not waiting for it");
                    return;
                }
            }
    }
}
