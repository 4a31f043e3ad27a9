using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Whole small files, read without the stream classes, whose weight a static binary would carry.</summary>
internal static unsafe class SmallFile
{
    /// <summary>The file's text; null when it cannot be read.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="enough">Nothing more is read after so many bytes: a device may have no end.</param>
    internal static string? Read(string path, int enough = int.MaxValue)
    {
        // Not to wait for a writer, should it be a FIFO.
        int fd = Libc.open(path, Libc.O_RDONLY | Libc.O_CLOEXEC | Libc.O_NONBLOCK, 0);
        if (fd < 0) return null;
        StringBuilder text = new();
        byte* buffer = stackalloc byte[4096];
        nint length;
        // Latin-1 keeps bytes apart from characters that a block boundary would cut; account names are ASCII.
        while (text.Length < enough && (length = Libc.read(fd, buffer, 4096)) > 0) text.Append(Encoding.Latin1.GetString(buffer, (int)length));
        _ = Libc.close(fd);
        return text.ToString();
    }
}
