using System;
using System.Collections.Concurrent;

namespace Kaconf.Lab;

/// <summary>Sees to it that no namespace or process outlives this program, whatever way it ends but SIGKILL.</summary>
internal static class LabCleanup
{
    private static readonly ConcurrentDictionary<IDisposable, byte> Open = new();

    static LabCleanup()
    {
        LabNames.SweepStale();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DisposeAll();
    }

    public static void Add(IDisposable resource) => Open[resource] = 0;

    public static void Remove(IDisposable resource) => Open.TryRemove(resource, out _);

    private static void DisposeAll()
    {
        foreach (var resource in Open.Keys)
            resource.Dispose();
    }
}
