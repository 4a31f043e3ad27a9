namespace Kaconf.Runtime.Linux;

/// <summary>How many descriptors the process may have (getrlimit(2), RLIMIT_NOFILE).</summary>
internal static unsafe class DescriptorLimit
{
    /// <summary>Raises the limit, if it is lower.</summary>
    /// <returns>The limit now, which is lower than what was wanted where our rights do not allow it.</returns>
    public static ulong Raise(ulong wanted)
    {
        ulong* limits = stackalloc ulong[2];
        if (Libc.getrlimit(Libc.RLIMIT_NOFILE, limits) != 0) return 0;
        (ulong soft, ulong hard) = (limits[0], limits[1]);
        if (soft >= wanted) return soft;
        (limits[0], limits[1]) = (wanted, hard < wanted ? wanted : hard);
        if (Libc.setrlimit(Libc.RLIMIT_NOFILE, limits) == 0) return wanted;
        (limits[0], limits[1]) = (hard, hard);
        return Libc.setrlimit(Libc.RLIMIT_NOFILE, limits) == 0 ? hard : soft;
    }
}
