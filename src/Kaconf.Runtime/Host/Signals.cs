using System;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>The signals that a daemon hears, handed over to the reactor's thread.</summary>
internal sealed class Signals : IDisposable
{
    // keepalived(8): SIGUSR1 data, SIGUSR2 statistics, SIGRTMIN+2 JSON, SIGRTMAX-1 clears the statistics. Monitoring sends
    // them on a schedule; without a handler each would end us with the addresses still there.
    private static readonly int[] queries = [10, 12, 36, 63];

    private readonly PosixSignalRegistration[] registrations;

    /// <summary>Listens.</summary>
    /// <param name="reactor">Where the actions run.</param>
    /// <param name="onStop">SIGTERM, SIGINT, SIGQUIT.</param>
    /// <param name="onReload">SIGHUP.</param>
    /// <param name="onQuery">The signals that ask keepalived for a file of data or statistics.</param>
    /// <param name="onTooLong">SIGXCPU, the soft limit of real time.</param>
    internal Signals(Reactor reactor, Action onStop, Action onReload, Action onQuery, Action onTooLong)
    {
        // A peer that closes a pipe or a connection is an error of that write, not our death.
        _ = Libc.signal(Libc.SIGPIPE, Libc.SIG_IGN);
        // Ignored by a careless parent, it would have the kernel reap our scripts before we read their status.
        _ = Libc.signal(Libc.SIGCHLD, Libc.SIG_DFL);
        registrations =
        [
            // The first of all: to stop is what the kernel does by itself, but a reload must not stop us.
            Listen(PosixSignal.SIGHUP, onReload),
            Listen(PosixSignal.SIGTERM, onStop),
            Listen(PosixSignal.SIGINT, onStop),
            Listen(PosixSignal.SIGQUIT, onStop),
            Listen((PosixSignal)Libc.SIGXCPU, onTooLong),
            .. Array.ConvertAll(queries, number => Listen((PosixSignal)number, onQuery)),
        ];

        PosixSignalRegistration Listen(PosixSignal signal, Action action) => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            reactor.Post(action);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations) registration.Dispose();
    }
}
