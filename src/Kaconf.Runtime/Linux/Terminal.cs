using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Standard output and error for a command's answer, which is written whole and waited for.</summary>
internal static unsafe class Terminal
{
    /// <summary>Writes an answer to standard output.</summary>
    internal static void Answer(string text) => Write(Libc.STDOUT_FILENO, text);

    /// <summary>Writes a complaint to standard error.</summary>
    internal static void Complain(string text) => Write(Libc.STDERR_FILENO, text);

    private static void Write(int fd, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
            for (nint at = 0, written; at < bytes.Length; at += written)
                if ((written = Libc.write(fd, start + at, (nuint)(bytes.Length - at))) <= 0) return;
    }
}
