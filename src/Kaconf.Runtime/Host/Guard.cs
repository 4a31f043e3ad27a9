using System;

namespace Kaconf.Runtime.Host;

/// <summary>Calls handlers so that none of them can end the loop: whatever they throw is told, and the daemon goes on.</summary>
internal sealed class Guard
{
    private readonly FaultStream stream = new();

    /// <summary>Hears of faults, of the first of a second at least.</summary>
    public Action<HandlerFault>? Failed { get; set; }

    /// <summary>Calls <paramref name="handler"/> at time <paramref name="now"/> (nanoseconds).</summary>
    public void Call(Action handler, long now)
    {
        try
        {
            handler();
        }
        catch (Exception e) when (Failed is not null)
        {
            Report("", e, now, always: false);
        }
    }

    /// <summary>Takes note of a fault that somebody else caught.</summary>
    public void Report(string where, Exception exception, long now, bool always)
    {
        if (!stream.Note(now) && !always) return;
        HandlerFault fault = new(where, exception, stream.Untold - 1, stream.IsPersistent);
        stream.Told();
        Failed?.Invoke(fault);
    }
}
