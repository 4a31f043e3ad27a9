using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>The processes of this host, as /proc shows them (proc(5)).</summary>
internal static unsafe class ProcessTable
{
    private const int BufferSize = 16384, NameAt = 19;

    /// <summary>The numbers of all.</summary>
    internal static List<int> All()
    {
        List<int> found = [];
        int directory = Libc.open("/proc", Libc.O_RDONLY | Libc.O_DIRECTORY | Libc.O_CLOEXEC, 0);
        byte* buffer = stackalloc byte[BufferSize];
        int length;
        while ((length = (int)Libc.getdents64(directory, buffer, BufferSize)) > 0) Collect(new ReadOnlySpan<byte>(buffer, length), found);
        _ = Libc.close(directory);
        return found;
    }

    /// <summary>The kernel's name of a process, at most 15 bytes; null when it is gone, or has ended and waits for its parent.</summary>
    internal static string? NameOf(int process)
    {
        // "12 (a name, which may hold brackets) S …"
        if (SmallFile.Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"), 1) is not { Length: > 0 } line) return null;
        (int start, int end) = (line.IndexOf('(') + 1, line.LastIndexOf(')'));
        return end < start || end + 2 >= line.Length || line[end + 2] is 'Z' or 'X' ? null : line[start..end];
    }

    /// <summary>The words of its command, each with a zero behind it, so much of it as is asked for; "" of the kernel's own, null when it is gone.</summary>
    internal static string? CommandLineOf(int process, int length) => SmallFile.Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cmdline"), length);

    private static void Collect(ReadOnlySpan<byte> entries, List<int> found)
    {
        // struct linux_dirent64: inode 64, offset 64, length 16, type 8, name.
        while (entries.Length > NameAt)
        {
            int length = BitConverter.ToUInt16(entries[16..]);
            ReadOnlySpan<byte> name = entries[NameAt..length];
            if (int.TryParse(Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]), NumberStyles.None, CultureInfo.InvariantCulture, out int process)) found.Add(process);
            entries = entries[length..];
        }
    }
}
