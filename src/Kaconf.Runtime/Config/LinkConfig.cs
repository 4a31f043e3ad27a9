namespace Kaconf.Runtime.Config;

/// <summary>An entry of <c>interface_up_down_delays</c>: the link must be down, or up, for a time to count as such.</summary>
/// <param name="Interface">Its name.</param>
/// <param name="DownMicroseconds">How long down.</param>
/// <param name="UpMicroseconds">How long up.</param>
public sealed record LinkDelayConfig(string Interface, long DownMicroseconds, long UpMicroseconds);

/// <summary>How an interface is asked for its carrier.</summary>
public enum LinkbeatMethod
{
    /// <summary>MII, else ETHTOOL, else ioctl, as the driver can.</summary>
    Any,

    /// <summary>The registers of the transceiver (SIOCGMIIREG).</summary>
    Mii,

    /// <summary>ETHTOOL_GLINK.</summary>
    Ethtool,

    /// <summary>IFF_RUNNING by SIOCGIFFLAGS.</summary>
    Ioctl,
}

/// <summary>An interface whose carrier is asked for again and again (<c>linkbeat_interfaces</c>, <c>linkbeat_use_polling</c>).</summary>
/// <param name="Interface">Its name.</param>
/// <param name="Method">How it is asked, if the driver can.</param>
public sealed record LinkbeatConfig(string Interface, LinkbeatMethod Method = LinkbeatMethod.Any);

/// <summary>The receive buffer of a netlink socket.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Force">Whether it may go past the kernel's limit (net.core.rmem_max).</param>
public sealed record NetlinkBufferConfig(int Bytes, bool Force);
