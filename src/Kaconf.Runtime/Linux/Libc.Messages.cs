using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// Several messages a system call (sendmmsg(2), recvmmsg(2)) and what goes with a message (cmsg(3), ip(7), ipv6(7)).
internal static unsafe partial class Libc
{
    /// <summary>struct iovec.</summary>
    public struct iovec
    {
        public void* iov_base;
        public nuint iov_len;
    }

    /// <summary>struct msghdr of a 64-bit system, as the kernel has it.</summary>
    public struct msghdr
    {
        public void* msg_name;
        public uint msg_namelen;
        public iovec* msg_iov;
        public nuint msg_iovlen;
        public void* msg_control;
        public nuint msg_controllen;
        public int msg_flags;
    }

    /// <summary>struct mmsghdr.</summary>
    public struct mmsghdr
    {
        public msghdr msg_hdr;
        public uint msg_len;
    }

    /// <summary>struct cmsghdr; the data follow at once.</summary>
    public struct cmsghdr
    {
        public nuint cmsg_len;
        public int cmsg_level;
        public int cmsg_type;
    }

    /// <summary>struct in_pktinfo.</summary>
    public struct in_pktinfo
    {
        public int ipi_ifindex;
        public fixed byte ipi_spec_dst[4];
        public fixed byte ipi_addr[4];
    }

    /// <summary>struct in6_pktinfo.</summary>
    public struct in6_pktinfo
    {
        public fixed byte ipi6_addr[16];
        public int ipi6_ifindex;
    }

    /// <summary>struct sockaddr_in6.</summary>
    public struct sockaddr_in6
    {
        public ushort sin6_family;
        public ushort sin6_port;
        public uint sin6_flowinfo;
        public fixed byte sin6_addr[16];
        public uint sin6_scope_id;
    }

    /// <summary>sendmmsg(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial int sendmmsg(int fd, mmsghdr* messages, uint count, int flags);

    /// <summary>recvmmsg(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial int recvmmsg(int fd, mmsghdr* messages, uint count, int flags, timespec* timeout);
}
