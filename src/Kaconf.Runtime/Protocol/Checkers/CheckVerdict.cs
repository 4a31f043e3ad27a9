namespace Kaconf.Runtime.Protocol.Checkers;

/// <summary>What a result means for its checker.</summary>
public enum CheckVerdict : byte
{
    /// <summary>Nothing new.</summary>
    Unchanged,

    /// <summary>A failure that does not count yet: the check is tried again first.</summary>
    WillRetry,

    /// <summary>Up: it was down, or this was the first result.</summary>
    Up,

    /// <summary>Down: it was up, or this was the first result.</summary>
    Down,
}
