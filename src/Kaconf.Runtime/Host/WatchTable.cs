using System;

namespace Kaconf.Runtime.Host;

/// <summary>
/// Who listens to which descriptor. The generation travels in the epoll data beside the number, because the kernel gives a
/// closed number to the next file: an event of the old one that is already queued must not reach the new one.
/// </summary>
internal sealed class WatchTable
{
    private Entry[] entries = new Entry[32];

    /// <summary>Enters a descriptor.</summary>
    /// <returns>The epoll data of its events.</returns>
    /// <exception cref="InvalidOperationException">It is watched already.</exception>
    public ulong Add(int fd, Action onReadable)
    {
        if (fd >= entries.Length) Array.Resize(ref entries, Math.Max(fd + 1, entries.Length * 2));
        ref Entry entry = ref entries[fd];
        if (entry.OnReadable is not null) throw new InvalidOperationException($"descriptor {fd} is watched already");
        entry.OnReadable = onReadable;
        return ((ulong)++entry.Generation << 32) | (uint)fd;
    }

    /// <summary>Forgets a descriptor.</summary>
    /// <returns>False when it was not watched.</returns>
    public bool Remove(int fd)
    {
        if ((uint)fd >= (uint)entries.Length || entries[fd].OnReadable is null) return false;
        entries[fd].OnReadable = null;
        return true;
    }

    /// <summary>The listener for an event; null when it came for an earlier owner of the number.</summary>
    public Action? Find(ulong data)
    {
        ref Entry entry = ref entries[(int)(uint)data];
        return entry.Generation == (uint)(data >> 32) ? entry.OnReadable : null;
    }

    private struct Entry
    {
        public Action? OnReadable;
        public uint Generation;
    }
}
