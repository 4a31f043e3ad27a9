namespace Kaconf.Compiler.Values;

/// <summary>Where a server listens; port 0 = none given.</summary>
public sealed record ServerAddress(AddressValue Address, int Port);

/// <summary>What a <c>virtual_server</c> stands for: one of an address, a firewall mark and a group; the others are null.</summary>
public sealed record ServiceValue(ServerAddress? Address, long? Mark, string? Group);

/// <summary>A line of a <c>virtual_server_group</c>: addresses from first to last with a port (0 = none), or a firewall mark.</summary>
public sealed record GroupMemberValue(AddressValue? First, AddressValue? Last, int Port, long? Mark)
{
    /// <summary>The family of a mark; null = that of the servers.</summary>
    public bool? IsV6 { get; init; }
}

/// <summary>How packets reach a server.</summary>
public enum ForwardingMethod
{
    Nat,
    Direct,
    Tunnel,
}

/// <summary>The encapsulation of a tunnel.</summary>
public enum TunnelType
{
    Ipip,
    Gue,
    Gre,
}

/// <summary>The checksum of a tunnel's outer header.</summary>
public enum TunnelChecksum
{
    None,
    Full,
    Remote,
}

/// <summary>The forwarding method with what belongs to a tunnel; port 0 = none.</summary>
public sealed record ForwardingValue(ForwardingMethod Method, TunnelType Type, int Port, TunnelChecksum Checksum);

/// <summary>How many clients count as one for persistence: a mask for IPv4, a prefix length for IPv6.</summary>
public sealed record GranularityValue(AddressValue? Mask, int PrefixLength);
