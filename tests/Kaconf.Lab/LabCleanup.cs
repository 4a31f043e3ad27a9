using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.InteropServices;

namespace Kaconf.Lab;

/// <summary>Sees to it that no namespace or process outlives this program, whatever way it ends but SIGKILL.</summary>
internal static class LabCleanup
{
    private static readonly ConcurrentDictionary<IDisposable, byte> Open = new();

    // Kept, because a registration that is collected is undone.
    private static readonly PosixSignalRegistration[] Registrations;

    static LabCleanup()
    {
        LabNames.SweepStale();
        // Without these a signal ends the process at once, ProcessExit unheard.
        PosixSignal[] ends = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        Registrations = [.. ends.Select(signal => PosixSignalRegistration.Create(signal, Leave))];
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DisposeAll();
    }

    public static void Add(IDisposable resource) => Open[resource] = 0;

    public static void Remove(IDisposable resource) => Open.TryRemove(resource, out _);

    private static void Leave(PosixSignalContext context)
    {
        const int interrupted = 130;
        context.Cancel = true;
        Environment.Exit(interrupted);
    }

    private static void DisposeAll()
    {
        foreach (IDisposable resource in Open.Keys)
            resource.Dispose();
    }
}
