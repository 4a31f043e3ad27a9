namespace Kaconf.Compiler.Values;

/// <summary>Timeouts of IPVS in seconds; null = not given.</summary>
public sealed record LvsTimeoutsValue
{
    public long? Tcp { get; init; }
    public long? TcpFin { get; init; }
    public long? Udp { get; init; }
}

/// <summary>How connections of IPVS are told to the other node; null = not given.</summary>
public sealed record SyncDaemonValue(string Interface)
{
    /// <summary>The instance whose state decides who sends.</summary>
    public string? Instance { get; init; }
    public long? Id { get; init; }
    public long? MaxLength { get; init; }
    public long? Port { get; init; }
    public long? TimeToLive { get; init; }
    public AddressValue? Group { get; init; }
}
