namespace Kaconf.Runtime.Linux;

/// <summary>What a system call gave: a value, or an error.</summary>
internal readonly record struct SysResult(int Value, Errno Error)
{
    /// <summary>Whether the call failed.</summary>
    public bool IsError => Error.IsError;

    /// <summary>Reads errno if the call says that it failed; call it right after.</summary>
    public static SysResult Of(nint returned) => returned < 0 ? new(-1, Errno.Last) : new((int)returned, Errno.None);

    /// <summary>The value.</summary>
    /// <exception cref="LinuxException">The call failed; <paramref name="what"/> says what was attempted.</exception>
    public int OrThrow(string what) => IsError ? throw new LinuxException(what, Error) : Value;
}
