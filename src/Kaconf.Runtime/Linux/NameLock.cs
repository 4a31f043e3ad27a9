using System;
using System.Text.Unicode;
using System.Threading;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// A name that one process of a network namespace can hold: an abstract unix socket (unix(7)).
/// The kernel frees it when its holder dies, so that no lock file is ever left over.
/// </summary>
internal sealed unsafe class NameLock : IDisposable
{
    private const int AddressLength = 110;
    private const int Backlog = 128;
    private const int Tries = 5, MillisecondsBetweenTries = 10;
    private readonly SafeFd fd;

    private NameLock(SafeFd fd) => this.fd = fd;

    /// <summary>The descriptor that is readable when somebody has asked who holds the name; then call <see cref="Drain"/>.</summary>
    internal int Number => fd.Number;

    /// <summary>Takes the name.</summary>
    /// <param name="name">What comes before its 107th byte counts.</param>
    /// <param name="holder">Who has it, when it is taken.</param>
    /// <returns>Null when it is taken, or cannot be had.</returns>
    internal static NameLock? TryTake(string name, out NameHolder holder)
    {
        // sun_family, then a null byte, then the name: every byte of the length is part of it.
        byte* address = stackalloc byte[AddressLength];
        *(ushort*)address = Libc.AF_UNIX;
        Utf8.FromUtf16(name, new Span<byte>(address + 3, AddressLength - 3), out _, out int length);
        uint size = (uint)length + 3;

        holder = default;
        SafeFd own = Open();
        if (Libc.bind(own.Number, address, size) == 0 && Libc.listen(own.Number, Backlog) == 0) return new NameLock(own);
        own.Dispose();
        // Between its bind and its listen a holder does not answer yet, nor while more are asking than can wait.
        for (int i = 0; i < Tries && !Ask(address, size, out holder); i++) Thread.Sleep(MillisecondsBetweenTries);
        return null;
    }

    /// <summary>Lets go of those who have asked: if nobody did, the queue would be full one day, and no one answered any more.</summary>
    internal void Drain()
    {
        for (int i = 0; i < Backlog; i++)
        {
            int asking = Libc.accept4(fd.Number, null, null, Libc.SOCK_CLOEXEC);
            if (asking < 0) return;
            _ = Libc.close(asking);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();

    // Not blocking: whoever holds the name may have a full queue, and would hold us up for good.
    private static SafeFd Open() => new(Libc.socket(Libc.AF_UNIX, Libc.SOCK_STREAM | Libc.SOCK_CLOEXEC | Libc.SOCK_NONBLOCK, 0));

    private static bool Ask(byte* address, uint size, out NameHolder holder)
    {
        using SafeFd socket = Open();
        holder = default;
        // struct ucred: process, user, group of whoever called listen.
        int* credentials = stackalloc int[3];
        uint credentialsSize = 3 * sizeof(int);
        if (Libc.connect(socket.Number, address, size) != 0
            || Libc.getsockopt(socket.Number, Libc.SOL_SOCKET, Libc.SO_PEERCRED, credentials, &credentialsSize) != 0) return false;
        holder = new NameHolder(credentials[0], (uint)credentials[1]);
        return true;
    }
}
