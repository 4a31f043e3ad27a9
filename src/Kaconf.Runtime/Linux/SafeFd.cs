using System;

namespace Kaconf.Runtime.Linux;

/// <summary>A descriptor with one owner, who closes it.</summary>
internal sealed class SafeFd(int number) : IDisposable
{
    /// <summary>The descriptor; -1 once closed.</summary>
    public int Number { get; private set; } = number;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Not closed twice: the number may belong to someone else by then.
        if (Number < 0) return;
        _ = Libc.close(Number);
        Number = -1;
    }
}
