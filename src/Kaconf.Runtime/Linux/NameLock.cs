using System;
using System.Text.Unicode;

namespace Kaconf.Runtime.Linux;

/// <summary>
/// A name that one process of a network namespace can hold: an abstract unix socket (unix(7)).
/// The kernel frees it when its holder dies, so that no lock file is ever left over.
/// </summary>
internal sealed unsafe class NameLock : IDisposable
{
    private const int AddressLength = 110;
    private readonly int fd;

    private NameLock(int fd) => this.fd = fd;

    /// <summary>Takes the name.</summary>
    /// <param name="name">What comes before its 107th byte counts.</param>
    /// <param name="holder">The process that has it, when it is taken; 0 where that is hidden from us.</param>
    /// <returns>Null when it is taken.</returns>
    internal static NameLock? TryTake(string name, out int holder)
    {
        // sun_family, then a null byte, then the name: every byte of the length is part of it.
        var address = stackalloc byte[AddressLength];
        *(ushort*)address = Libc.AF_UNIX;
        Utf8.FromUtf16(name, new Span<byte>(address + 3, AddressLength - 3), out _, out var length);
        var size = (uint)length + 3;

        holder = 0;
        var fd = Libc.socket(Libc.AF_UNIX, Libc.SOCK_STREAM | Libc.SOCK_CLOEXEC, 0);
        if (Libc.bind(fd, address, size) == 0 && Libc.listen(fd, 1) == 0) return new NameLock(fd);
        int* credentials = stackalloc int[3];
        uint credentialsSize = 3 * sizeof(int);
        if (Libc.connect(fd, address, size) == 0
            && Libc.getsockopt(fd, Libc.SOL_SOCKET, Libc.SO_PEERCRED, credentials, &credentialsSize) == 0)
            holder = credentials[0];
        _ = Libc.close(fd);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _ = Libc.close(fd);
}
