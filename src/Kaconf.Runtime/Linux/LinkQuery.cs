using System;
using System.Text;

namespace Kaconf.Runtime.Linux;

/// <summary>Asks for interfaces, and their drivers for the carrier (netdevice(7), linux/mii.h, linux/ethtool.h).</summary>
internal sealed unsafe class LinkQuery : IDisposable
{
    private const int RequestSize = 40, DataOffset = 16;
    private const nuint SIOCGIFINDEX = 0x8933, SIOCETHTOOL = 0x8946, SIOCGMIIPHY = 0x8947, SIOCGMIIREG = 0x8948;
    private const uint ETHTOOL_GLINK = 0xA;
    private const ushort MII_BMSR = 1, BMSR_LSTATUS = 4;

    private readonly SafeFd fd = new(SysResult.Of(Libc.socket(Libc.AF_INET, Libc.SOCK_DGRAM | Libc.SOCK_CLOEXEC, 0)).OrThrow("cannot open a socket to ask for links"));

    /// <inheritdoc/>
    public void Dispose() => fd.Dispose();

    /// <summary>By the transceiver's status register; null = the driver has none to read, or there is no such interface.</summary>
    /// <remarks>struct mii_ioctl_data: phy_id, reg_num, val_in, val_out, in the place of the union of struct ifreq.</remarks>
    public bool? AskMii(string device)
    {
        byte* request = stackalloc byte[RequestSize];
        Name(request, device);
        if (Libc.ioctl(fd.Number, SIOCGMIIPHY, request) < 0) return null;
        ushort* data = (ushort*)(request + DataOffset);
        data[1] = MII_BMSR;
        // The register keeps a lost link until it is read, so only the second reading is of now.
        for (int i = 0; i < 2; i++)
            if (Libc.ioctl(fd.Number, SIOCGMIIREG, request) < 0) return null;
        return (data[3] & BMSR_LSTATUS) != 0;
    }

    /// <summary>By ETHTOOL_GLINK; null = the driver does not know it, or there is no such interface.</summary>
    public bool? AskEthtool(string device)
    {
        byte* request = stackalloc byte[RequestSize];
        Name(request, device);
        uint* value = stackalloc uint[2];
        value[0] = ETHTOOL_GLINK;
        *(uint**)(request + DataOffset) = value;
        return Libc.ioctl(fd.Number, SIOCETHTOOL, request) < 0 ? null : value[1] != 0;
    }

    /// <summary>By IFF_UP and IFF_RUNNING; null = there is no such interface.</summary>
    public bool? AskFlags(string device)
    {
        byte* request = stackalloc byte[RequestSize];
        Name(request, device);
        if (Libc.ioctl(fd.Number, Libc.SIOCGIFFLAGS, request) < 0) return null;
        return (*(short*)(request + DataOffset) & Libc.IFF_UP_RUNNING) == Libc.IFF_UP_RUNNING;
    }

    /// <summary>Its number, which no other interface of the namespace ever has; 0 = there is no such interface.</summary>
    public int AskIndex(string device)
    {
        byte* request = stackalloc byte[RequestSize];
        Name(request, device);
        return Libc.ioctl(fd.Number, SIOCGIFINDEX, request) < 0 ? 0 : *(int*)(request + DataOffset);
    }

    private static void Name(byte* request, string device)
    {
        Span<byte> place = new(request, RequestSize);
        place.Clear();
        Encoding.UTF8.TryGetBytes(device, place[..(Libc.IFNAMSIZ - 1)], out _);
    }
}
