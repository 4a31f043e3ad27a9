namespace Kaconf.Runtime.Linux;

/// <summary>Whom a process runs as; only root can make it another than the daemon.</summary>
/// <param name="Uid">The user.</param>
/// <param name="Groups">Its groups; the first is that of the files it makes.</param>
internal sealed record ChildIdentity(uint Uid, uint[] Groups)
{
    /// <summary>The mask that keepalived gives its scripts: what they write is for their own user only.</summary>
    internal const uint StandardMask = 0x7F;

    /// <summary>The permissions that its files do not get (umask(2)).</summary>
    internal uint Mask { get; init; } = StandardMask;
}
