using System.Collections.Generic;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Checkers;

/// <summary>
/// Connections that are being made, in an epoll set of their own, so that one wake-up brings all that came meanwhile. A socket leaves
/// it when it is closed.
/// </summary>
internal sealed class ConnectingSockets
{
    private const int MostRounds = 4;

    private readonly Epoll epoll = new();
    private readonly List<TcpCheck> checks = [];

    /// <summary>Has the reactor tell of what comes.</summary>
    internal ConnectingSockets(Reactor reactor) => reactor.Watch(epoll.Number, Take);

    /// <summary>Takes in a checker, whose place here is its own number.</summary>
    internal void Join(TcpCheck check)
    {
        check.Place = checks.Count;
        checks.Add(check);
    }

    /// <summary>Waits for a socket to be connected, or to fail.</summary>
    internal Errno Add(TcpCheck check, int socket) =>
        epoll.Add(socket, ((ulong)check.Round << 32) | (uint)check.Place, Libc.EPOLLOUT | Libc.EPOLLONESHOT).Error;

    private void Take()
    {
        for (int round = 0; round < MostRounds; round++)
        {
            int count = epoll.Wait(block: false);
            for (int i = 0; i < count; i++)
            {
                ulong data = epoll.Data(i);
                TcpCheck check = checks[(int)(uint)data];
                // While a script starts, its process has the sockets too: one that was closed may be in the set for a moment.
                if (check.IsRunning && check.Round == (uint)(data >> 32)) check.Finish((epoll.Events(i) & (Libc.EPOLLERR | Libc.EPOLLHUP)) != 0);
            }
            if (count < Epoll.EventsPerWait) return;
        }
    }
}
