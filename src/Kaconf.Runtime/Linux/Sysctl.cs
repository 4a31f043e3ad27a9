using System.Globalization;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>The kernel's settings of interfaces in this network namespace, in /proc/sys/net.</summary>
internal static unsafe class Sysctl
{
    /// <summary>The place of a setting.</summary>
    /// <param name="family"><c>ipv4</c> or <c>ipv6</c>.</param>
    /// <param name="device">An interface, <c>all</c> or <c>default</c>.</param>
    /// <param name="name">The setting.</param>
    internal static string Path(string family, string device, string name) => $"/proc/sys/net/{family}/conf/{device}/{name}";

    /// <summary>A number; null when it cannot be read.</summary>
    internal static int? Read(string path) =>
        int.TryParse(SmallFile.Read(path)?.TrimEnd(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>Sets a number.</summary>
    internal static Errno Write(string path, int value)
    {
        SysResult file = SysResult.Of(Libc.open(path, Libc.O_WRONLY | Libc.O_CLOEXEC, 0));
        if (file.IsError) return file.Error;
        byte[] text = Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture));
        SysResult written;
        fixed (byte* bytes = text) written = SysResult.Of((int)Libc.write(file.Value, bytes, (nuint)text.Length));
        _ = Libc.close(file.Value);
        return written.Error;
    }
}
