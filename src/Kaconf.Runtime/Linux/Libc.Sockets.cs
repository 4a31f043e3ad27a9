using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// socket(7), ip(7), raw(7), packet(7), netlink(7).
internal static unsafe partial class Libc
{
    public const int AF_INET6 = 10, AF_NETLINK = 16, AF_PACKET = 17;
    public const int SOCK_RAW = 3, SOCK_NONBLOCK = 0x800;
    public const int MSG_DONTWAIT = 0x40, MSG_TRUNC = 0x20;

    public const int SO_RCVBUF = 8, SO_PRIORITY = 12, SO_RCVTIMEO = 20, SO_BINDTODEVICE = 25, SO_ATTACH_FILTER = 26, SO_SNDBUFFORCE = 32, SO_RCVBUFFORCE = 33, SO_TIMESTAMPNS = 35;

    public const int IPPROTO_IP = 0, IPPROTO_IPV6 = 41, IPPROTO_RAW = 255;
    public const int IP_PKTINFO = 8, IP_FREEBIND = 15, IP_MULTICAST_LOOP = 34, IP_ADD_MEMBERSHIP = 35, IP_MULTICAST_ALL = 49;
    public const int IPV6_UNICAST_HOPS = 16, IPV6_MULTICAST_HOPS = 18, IPV6_MULTICAST_LOOP = 19, IPV6_ADD_MEMBERSHIP = 20, IPV6_MULTICAST_ALL = 29;
    public const int IPV6_RECVPKTINFO = 49, IPV6_PKTINFO = 50, IPV6_RECVHOPLIMIT = 51, IPV6_HOPLIMIT = 52, IPV6_TCLASS = 67, IPV6_FREEBIND = 78;

    public const int NETLINK_ROUTE = 0, NETLINK_CONNECTOR = 11, NETLINK_NETFILTER = 12, NETLINK_GENERIC = 16, SOL_NETLINK = 270, NETLINK_CAP_ACK = 10, NETLINK_EXT_ACK = 11;

    /// <summary>struct sockaddr_in; port and address in network order.</summary>
    public struct sockaddr_in
    {
        public ushort sin_family;
        public ushort sin_port;
        public fixed byte sin_addr[4];
        public fixed byte sin_zero[8];
    }

    /// <summary>struct ip_mreqn.</summary>
    public struct ip_mreqn
    {
        public fixed byte imr_multiaddr[4];
        public fixed byte imr_address[4];
        public int imr_ifindex;
    }

    /// <summary>struct ipv6_mreq.</summary>
    public struct ipv6_mreq
    {
        public fixed byte ipv6mr_multiaddr[16];
        public int ipv6mr_interface;
    }

    /// <summary>struct sock_filter (linux/filter.h): one instruction of a packet filter.</summary>
    public struct sock_filter
    {
        public ushort code;
        public byte jt;
        public byte jf;
        public uint k;
    }

    /// <summary>struct sock_fprog.</summary>
    public struct sock_fprog
    {
        public ushort len;
        public sock_filter* filter;
    }

    /// <summary>struct sockaddr_ll.</summary>
    public struct sockaddr_ll
    {
        public ushort sll_family;
        public ushort sll_protocol;
        public int sll_ifindex;
        public ushort sll_hatype;
        public byte sll_pkttype;
        public byte sll_halen;
        public fixed byte sll_addr[8];
    }

    /// <summary>struct sockaddr_nl.</summary>
    public struct sockaddr_nl
    {
        public ushort nl_family;
        public ushort nl_pad;
        public uint nl_pid;
        public uint nl_groups;
    }

    /// <summary>setsockopt(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial int setsockopt(int fd, int level, int name, void* value, uint length);

    /// <summary>getsockname(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial int getsockname(int fd, void* address, uint* length);

    /// <summary>sendto(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint sendto(int fd, void* buffer, nuint length, int flags, void* address, uint addressLength);

    /// <summary>recvfrom(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint recvfrom(int fd, void* buffer, nuint length, int flags, void* address, uint* addressLength);
}
