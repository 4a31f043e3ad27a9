namespace Kaconf.Runtime.Host.Scripts;

/// <summary>How a script ended.</summary>
internal enum ScriptEndKind
{
    /// <summary>By itself, with an exit status.</summary>
    Exited,

    /// <summary>By a signal.</summary>
    Signaled,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>It never started: no room for another process.</summary>
    NotStarted,
}

/// <summary>The end of a script.</summary>
/// <param name="Kind">How.</param>
/// <param name="Number">The exit status or the signal.</param>
internal readonly record struct ScriptEnd(ScriptEndKind Kind, int Number)
{
    /// <summary>Whether the script says that all is well.</summary>
    internal bool IsSuccess => Kind == ScriptEndKind.Exited && Number == 0;

    /// <summary>How it failed, for the log.</summary>
    internal string Failure => Kind == ScriptEndKind.Signaled ? $"failed (due to signal {Number})" : $"failed (exited with status {Number})";

    /// <summary>Reads a wait status (wait(2): the signal is in the low seven bits, the exit status above).</summary>
    internal static ScriptEnd FromWaitStatus(int status) => (status & 0x7F) == 0
        ? new(ScriptEndKind.Exited, (status >> 8) & 0xFF)
        : new(ScriptEndKind.Signaled, status & 0x7F);
}
