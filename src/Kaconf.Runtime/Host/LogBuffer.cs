using System;

namespace Kaconf.Runtime.Host;

/// <summary>Log lines, one after the other. Only pages that were written to take memory.</summary>
internal sealed class LogBuffer
{
    /// <summary>1,000 instances that change their state at once write 100 KB.</summary>
    internal const int Size = 128 * 1024;

    private readonly byte[] bytes = GC.AllocateUninitializedArray<byte>(Size, pinned: true);

    /// <summary>How many bytes of lines there are.</summary>
    public int Length { get; set; }

    /// <summary>The lines, each with its newline.</summary>
    public ReadOnlySpan<byte> Lines => bytes.AsSpan(0, Length);

    /// <summary>Where the next line goes; then add its bytes to <see cref="Length"/>.</summary>
    public Span<byte> Room => bytes.AsSpan(Length);
}
