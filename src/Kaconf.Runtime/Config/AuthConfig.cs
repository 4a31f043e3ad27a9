namespace Kaconf.Runtime.Config;

/// <summary>An <c>auth_hmac</c> block with every default applied (keepalived.conf(5)).</summary>
public sealed class HmacConfig
{
    /// <summary><c>key</c>: every key that is accepted.</summary>
    public required HmacKeyConfig[] Keys { get; init; }

    /// <summary><c>active_key</c>: the <see cref="HmacKeyConfig.Id"/> that signs.</summary>
    public required byte ActiveKey { get; init; }

    /// <summary><c>mode</c>.</summary>
    public HmacMode Mode { get; init; }

    /// <summary><c>anti_replay monotonic</c>: by a number that only grows; else by the clock.</summary>
    public bool Monotonic { get; init; }

    /// <summary><c>time_window</c>: how many seconds an advert may be off our clock.</summary>
    public int TimeWindowSeconds { get; init; } = 5;
}

/// <summary>A <c>key</c> of <c>auth_hmac</c>: exactly one of the three sources is set.</summary>
/// <param name="Id">1 to 255.</param>
public sealed record HmacKeyConfig(byte Id)
{
    /// <summary>The key, 32 to 64 bytes: text as UTF-8, or what <c>hex:</c> gave.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary><c>file:</c>, read at the start, so that the key need not be in the program; the content may begin with <c>hex:</c>.</summary>
    public string? File { get; init; }
}

/// <summary>How a node is changed over to <c>auth_hmac</c>.</summary>
public enum HmacMode : byte
{
    /// <summary>Own adverts are signed, unsigned ones dropped.</summary>
    Enforce,

    /// <summary>Own adverts are signed, unsigned ones taken.</summary>
    Permissive,

    /// <summary>Own adverts are not signed, unsigned ones taken; a signature that comes must be right.</summary>
    ReceiveOnly,
}

/// <summary>The checksum of unicast adverts of version 3 over IPv4: keepalived before 1.3.7 put the multicast group into its pseudo header.</summary>
public enum OldChecksum : byte
{
    /// <summary>Taken from others, and answered in kind.</summary>
    Detect,

    /// <summary>Always used.</summary>
    Always,

    /// <summary>Never used or taken.</summary>
    Never,
}

/// <summary>An entry of <c>unicast_peer</c>.</summary>
/// <param name="Address">Where adverts go.</param>
/// <param name="MinimumTtl"><c>min_ttl</c>: the least TTL of its adverts that is taken; null = any.</param>
/// <param name="MaximumTtl"><c>max_ttl</c>; null = any.</param>
public sealed record UnicastPeerConfig(IpAddress Address, byte? MinimumTtl = null, byte? MaximumTtl = null);
