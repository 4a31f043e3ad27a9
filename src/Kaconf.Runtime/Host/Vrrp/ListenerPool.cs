using System;
using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The receive sockets of a node, each shared by all instances that can share it.</summary>
internal sealed class ListenerPool(NodeRun run) : IDisposable
{
    // Jumbo frames are cut, but no advert is so long: 125 addresses of IPv6, 500 of IPv4.
    private const int LongestPacket = 2048;

    private readonly Dictionary<ListenerKey, VrrpListener> listeners = [];

    /// <summary>Where they receive to, one after the other.</summary>
    public ReceiveBatch Batch { get; } = new(LongestPacket);

    /// <summary>Whether there is a socket of this kind.</summary>
    public bool Has(in ListenerKey key) => listeners.ContainsKey(key);

    /// <summary>Has packets delivered to an instance, from the next <see cref="Filter"/> on.</summary>
    /// <exception cref="LinuxException">The interface has just vanished.</exception>
    public void Add(in ListenerKey key, string device, VrrpInstanceRunner runner)
    {
        if (!listeners.TryGetValue(key, out VrrpListener? listener)) listeners.Add(key, listener = new VrrpListener(run, key, device, this));
        listener.Add(runner);
    }

    /// <summary>Ends what <see cref="Add"/> began; the last instance closes the socket.</summary>
    public void Remove(in ListenerKey key, VrrpInstanceRunner runner)
    {
        if (!listeners.TryGetValue(key, out VrrpListener? listener) || !listener.Remove(runner)) return;
        listeners.Remove(key);
        listener.Dispose();
    }

    /// <summary>Whether adverts of a virtual router are heard: not if there is no socket, or its filter could not be set.</summary>
    public bool Hears(in ListenerKey key, byte number) => listeners.TryGetValue(key, out VrrpListener? listener) && !listener.IsDeafTo(number);

    /// <summary>Tells the kernel what is wanted now, once for all instances of a socket.</summary>
    /// <returns>Whether <see cref="Hears"/> may have changed.</returns>
    public bool Filter()
    {
        bool changed = false;
        foreach (VrrpListener listener in listeners.Values)
        {
            bool hadFailed = listener.HasFailed;
            try
            {
                listener.Filter();
            }
            catch (LinuxException e)
            {
                // It is tried again every few seconds, and said once.
                if (!hadFailed) run.Log.Error(e.Message);
            }
            changed |= hadFailed || listener.HasFailed;
        }
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (VrrpListener listener in listeners.Values) listener.Dispose();
        listeners.Clear();
        Batch.Dispose();
    }
}
