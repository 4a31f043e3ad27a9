namespace Kaconf.Compiler.Values;

/// <summary>Whether interfaces may come and go: <c>dynamic_interfaces</c>.</summary>
public enum DynamicInterfaces
{
    /// <summary>Every interface must exist.</summary>
    No,

    /// <summary>They may.</summary>
    Yes,

    /// <summary>They may, and come back as something else.</summary>
    AllowChanges,
}

/// <summary>What is removed from IPVS at the stop: <c>lvs_flush_on_stop</c>.</summary>
public enum FlushOnStop
{
    /// <summary>The virtual servers of the file, one by one with their real servers.</summary>
    No,

    /// <summary>Everything at once.</summary>
    All,

    /// <summary>The virtual servers of the file.</summary>
    VirtualServers,
}

/// <summary>Where the size of the receive buffer for adverts comes from.</summary>
public enum ReceiveBufferPolicy
{
    /// <summary>The kernel.</summary>
    Kernel,

    /// <summary>A number.</summary>
    Bytes,

    /// <summary>The largest packet of the interfaces.</summary>
    Mtu,

    /// <summary>The largest advert.</summary>
    Advert,
}

/// <summary>The receive buffer for adverts; bytes where the policy says so.</summary>
public sealed record ReceiveBufferValue(ReceiveBufferPolicy Policy, long Bytes);

/// <summary>Seconds between gratuitous ARPs on further interfaces, and whether on those that are no VMAC too.</summary>
public sealed record ExtraGarpValue(long Seconds, bool All);

/// <summary>A FIFO and who owns it.</summary>
public sealed record FifoValue(string Path, UserValue? User);

/// <summary>How an interface is asked for its link; "" = as it can.</summary>
public sealed record LinkbeatValue(string Interface, string Method);

/// <summary>How long an interface must be down, then up, to count as such, in microseconds.</summary>
public sealed record UpDownDelayValue(string Interface, long Down, long Up);
