using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>
/// A <c>virtual_server</c> as it runs: its block, and beside it the settings that keepalived works out, or corrects where the
/// block contradicts itself.
/// </summary>
public sealed record VirtualServerModel(BlockModel Block)
{
    /// <summary>The address, mark or group.</summary>
    public ServiceValue Service => (ServiceValue)Block.Header!;

    /// <summary>Whether it is a service of IPv6.</summary>
    public bool IsV6 { get; init; }

    /// <summary>TCP, UDP or SCTP; null for firewall marks, which have none.</summary>
    public string? Protocol { get; init; }
    public bool OnePacket { get; init; }
    public bool HaSuspend { get; init; }

    /// <summary>Seconds; 0 = none.</summary>
    public long PersistenceTimeout { get; init; }
    public long Quorum { get; init; } = 1;
    public long Hysteresis { get; init; }
    public SorryServerModel? Sorry { get; init; }

    /// <summary>The pool, no server twice.</summary>
    public EquatableArray<RealServerModel> Servers { get; init; }
}

/// <summary>A <c>real_server</c> with the port that it is reached at; 0 = that of the packet.</summary>
public sealed record RealServerModel(BlockModel Block, int Port)
{
    /// <summary>The address as written.</summary>
    public ServerAddress Server => (ServerAddress)Block.Header!;

    /// <summary>How packets reach it.</summary>
    public ForwardingValue Method => Block.Get(RealServerKeywords.Method);
}

/// <summary>The <c>sorry_server</c>.</summary>
public sealed record SorryServerModel(ServerAddress Server, ForwardingValue Method, bool Inhibit);
