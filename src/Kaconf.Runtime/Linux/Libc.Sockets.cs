using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// socket(7), ip(7), raw(7), packet(7), netlink(7).
internal static unsafe partial class Libc
{
    public const int AF_NETLINK = 16, AF_PACKET = 17;
    public const int SOCK_RAW = 3, SOCK_NONBLOCK = 0x800;
    public const int MSG_DONTWAIT = 0x40, MSG_TRUNC = 0x20;

    public const int SO_PRIORITY = 12, SO_RCVTIMEO = 20, SO_BINDTODEVICE = 25, SO_RCVBUFFORCE = 33;

    public const int IPPROTO_IP = 0, IPPROTO_RAW = 255;
    public const int IP_MULTICAST_IF = 32, IP_MULTICAST_LOOP = 34, IP_ADD_MEMBERSHIP = 35, IP_MULTICAST_ALL = 49;

    public const int NETLINK_ROUTE = 0, SOL_NETLINK = 270, NETLINK_CAP_ACK = 10, NETLINK_EXT_ACK = 11;
    public const ushort ETH_P_ARP = 0x0806;

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

    /// <summary>sendto(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint sendto(int fd, void* buffer, nuint length, int flags, void* address, uint addressLength);

    /// <summary>recvfrom(2).</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint recvfrom(int fd, void* buffer, nuint length, int flags, void* address, uint* addressLength);
}
