using System.Globalization;
using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

/// <summary>An error number of errno.h with its name; 0 = no error.</summary>
internal readonly partial record struct Errno(int Number)
{
    /// <summary>Whether this is an error.</summary>
    public bool IsError => Number != 0;

    /// <summary>Its name in errno.h, or the number where this table has no name.</summary>
    public string Name => NameOf(Number) ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The error of the last system call on this thread.</summary>
    public static Errno Last => new(Marshal.GetLastPInvokeError());

    /// <summary>For the log: <c>ENOBUFS (105: No buffer space available)</c>.</summary>
    public override string ToString() =>
        IsError ? $"{Name} ({Number}: {Marshal.GetPInvokeErrorMessage(Number)})" : "no error";
}
