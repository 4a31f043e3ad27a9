namespace Kaconf.Runtime.Linux;

// asm-generic/errno-base.h and errno.h, the errors that files, processes, sockets and netlink give.
internal readonly partial record struct Errno
{
    public static readonly Errno None = new(0);
    public static readonly Errno EPERM = new(1);
    public static readonly Errno ENOENT = new(2);
    public static readonly Errno ESRCH = new(3);
    public static readonly Errno EINTR = new(4);
    public static readonly Errno EIO = new(5);
    public static readonly Errno EAGAIN = new(11);
    public static readonly Errno EACCES = new(13);
    public static readonly Errno EBUSY = new(16);
    public static readonly Errno EEXIST = new(17);
    public static readonly Errno ENODEV = new(19);
    public static readonly Errno EINVAL = new(22);
    public static readonly Errno EPROTO = new(71);
    public static readonly Errno EPROTONOSUPPORT = new(93);
    public static readonly Errno EOPNOTSUPP = new(95);
    public static readonly Errno EADDRINUSE = new(98);
    public static readonly Errno EADDRNOTAVAIL = new(99);
    public static readonly Errno ENETDOWN = new(100);
    public static readonly Errno ENETUNREACH = new(101);
    public static readonly Errno ECONNABORTED = new(103);
    public static readonly Errno ECONNRESET = new(104);
    public static readonly Errno ENOBUFS = new(105);
    public static readonly Errno ETIMEDOUT = new(110);
    public static readonly Errno ECONNREFUSED = new(111);
    public static readonly Errno EHOSTDOWN = new(112);
    public static readonly Errno EHOSTUNREACH = new(113);
    public static readonly Errno EINPROGRESS = new(115);

    private static string? NameOf(int number) => number switch
    {
        1 => "EPERM", 2 => "ENOENT", 3 => "ESRCH", 4 => "EINTR", 5 => "EIO", 6 => "ENXIO", 7 => "E2BIG",
        8 => "ENOEXEC", 9 => "EBADF", 10 => "ECHILD", 11 => "EAGAIN", 12 => "ENOMEM", 13 => "EACCES",
        14 => "EFAULT", 16 => "EBUSY", 17 => "EEXIST", 19 => "ENODEV", 20 => "ENOTDIR", 21 => "EISDIR",
        22 => "EINVAL", 23 => "ENFILE", 24 => "EMFILE", 26 => "ETXTBSY", 28 => "ENOSPC", 30 => "EROFS",
        32 => "EPIPE", 33 => "EDOM", 34 => "ERANGE", 36 => "ENAMETOOLONG", 38 => "ENOSYS", 40 => "ELOOP",
        61 => "ENODATA", 71 => "EPROTO", 75 => "EOVERFLOW", 88 => "ENOTSOCK", 89 => "EDESTADDRREQ",
        90 => "EMSGSIZE", 92 => "ENOPROTOOPT", 93 => "EPROTONOSUPPORT", 95 => "EOPNOTSUPP",
        97 => "EAFNOSUPPORT", 98 => "EADDRINUSE", 99 => "EADDRNOTAVAIL", 100 => "ENETDOWN",
        101 => "ENETUNREACH", 103 => "ECONNABORTED", 104 => "ECONNRESET", 105 => "ENOBUFS",
        106 => "EISCONN", 107 => "ENOTCONN", 110 => "ETIMEDOUT", 111 => "ECONNREFUSED",
        112 => "EHOSTDOWN", 113 => "EHOSTUNREACH", 114 => "EALREADY", 115 => "EINPROGRESS",
        _ => null,
    };
}
