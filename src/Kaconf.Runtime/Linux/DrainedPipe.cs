namespace Kaconf.Runtime.Linux;

/// <summary>A pipe whose writers never wait for long, while little of what they write is looked at. Both ends stay open: nobody who writes gets SIGPIPE while we live.</summary>
internal sealed unsafe class DrainedPipe
{
    // As much as anybody may have without privilege (pipe(7), pipe-max-size); the kernel takes pages only for what is in it.
    private const int Size = 1 << 20;

    private static readonly int nowhere = Libc.open("/dev/null", Libc.O_RDWR | Libc.O_CLOEXEC, 0);

    private DrainedPipe(int reader, int writer) => (Reader, Writer) = (reader, writer);

    /// <summary>Readable when somebody has written.</summary>
    internal int Reader { get; }

    /// <summary>For those who write.</summary>
    internal int Writer { get; }

    /// <summary>Makes one; null = there are no descriptors left.</summary>
    internal static DrainedPipe? Make()
    {
        int* ends = stackalloc int[2];
        if (Libc.pipe2(ends, Libc.O_CLOEXEC) < 0) return null;
        _ = Libc.fcntl(ends[0], Libc.F_SETPIPE_SZ, Size);
        _ = Libc.fcntl(ends[0], Libc.F_SETFL, Libc.O_NONBLOCK);
        return new DrainedPipe(ends[0], ends[1]);
    }

    /// <summary>Whether there is something to read.</summary>
    internal bool HasMore => Readiness.Wait(Reader, 0);

    /// <summary>Takes what is there into a buffer.</summary>
    /// <returns>The number of bytes; 0 = there are none now.</returns>
    internal int Read(byte* buffer, int length)
    {
        nint count = Libc.read(Reader, buffer, (nuint)length);
        return count < 0 ? 0 : (int)count;
    }

    /// <summary>Has what is there go nowhere, without looking at it.</summary>
    /// <returns>How many bytes those were.</returns>
    internal long Discard()
    {
        nint gone = Libc.splice(Reader, null, nowhere, null, Size, Libc.SPLICE_F_NONBLOCK);
        return gone < 0 ? 0 : gone;
    }
}
