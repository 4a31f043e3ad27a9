namespace Kaconf.Runtime.Host.Links;

/// <summary>What became of a virtual address when the kernel was asked to have it as we want it.</summary>
internal enum AddressOutcome
{
    /// <summary>It is not wanted here, and ours is not there.</summary>
    Gone,

    /// <summary>It is not wanted and stays, because the kernel refused to remove it.</summary>
    Stuck,

    /// <summary>It was not there and is there now.</summary>
    Added,

    /// <summary>It is there and ours.</summary>
    Present,

    /// <summary>It is there and somebody else's: it stays as it is, now and later.</summary>
    Foreign,

    /// <summary>There is no such interface.</summary>
    NoInterface,

    /// <summary>The kernel refused to add it.</summary>
    Refused,
}
