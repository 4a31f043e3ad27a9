using System;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Something happened in a directory that is watched.</summary>
/// <param name="Watch">Which one, by the number that <see cref="Inotify.Watch"/> gave; -1 = all of them, since events were lost.</param>
/// <param name="Name">The entry; "" = the directory itself.</param>
/// <param name="IsNew">It has just been made, and nothing is in it yet unless it is a link.</param>
/// <param name="IsOver">The directory was deleted or moved, and nothing more will be told of it.</param>
internal readonly record struct DirectoryEvent(int Watch, string Name, bool IsNew, bool IsOver);

/// <summary>An inotify(7) instance that watches the entries of directories.</summary>
internal sealed unsafe class Inotify : IDisposable
{
    private const uint Wanted = Libc.IN_CLOSE_WRITE | Libc.IN_MOVED_FROM | Libc.IN_MOVED_TO | Libc.IN_CREATE | Libc.IN_DELETE | Libc.IN_DELETE_SELF | Libc.IN_MOVE_SELF | Libc.IN_ONLYDIR;
    private const int HeadSize = 16, BufferSize = 4096;
    private readonly SafeFd fd;

    /// <summary>Opens one.</summary>
    /// <exception cref="LinuxException">The kernel has none left.</exception>
    public Inotify() => fd = new SafeFd(SysResult.Of(Libc.inotify_init1(Libc.IN_NONBLOCK | Libc.IN_CLOEXEC)).OrThrow("inotify_init1"));

    /// <summary>The descriptor to watch.</summary>
    public int Number => fd.Number;

    /// <summary>Watches a directory; one that is watched already has the same number again.</summary>
    public SysResult Watch(string directory) => SysResult.Of(Libc.inotify_add_watch(fd.Number, directory, Wanted));

    /// <summary>Watches it no longer.</summary>
    public void Unwatch(int watch) => _ = Libc.inotify_rm_watch(fd.Number, watch);

    /// <summary>Calls <paramref name="handle"/> with what has happened, at most a buffer full.</summary>
    public void Read(Action<DirectoryEvent> handle)
    {
        byte* buffer = stackalloc byte[BufferSize];
        int length = (int)Libc.read(fd.Number, buffer, BufferSize);
        for (int at = 0; at + HeadSize <= length; at += HeadSize + *(int*)(buffer + at + 12))
            Tell(buffer + at, handle);
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();

    private static void Tell(byte* head, Action<DirectoryEvent> handle)
    {
        // struct inotify_event: watch, mask, cookie, length of the name, name.
        (int watch, uint mask, int length) = (*(int*)head, *(uint*)(head + 4), *(int*)(head + 12));
        ReadOnlySpan<byte> name = new(head + HeadSize, length);
        int end = name.IndexOf((byte)0);
        handle(new DirectoryEvent(
            (mask & Libc.IN_Q_OVERFLOW) != 0 ? -1 : watch,
            Encoding.UTF8.GetString(end < 0 ? name : name[..end]),
            (mask & Libc.IN_CREATE) != 0,
            (mask & (Libc.IN_DELETE_SELF | Libc.IN_MOVE_SELF | Libc.IN_IGNORED)) != 0));
    }
}
