namespace Kaconf.Runtime.Linux;

/// <summary>The process that holds the name of a <see cref="NameLock"/>.</summary>
/// <param name="Process">Its number; 0 where that is hidden from us.</param>
/// <param name="User">Its account; null when it does not answer.</param>
internal readonly record struct NameHolder(int Process, uint? User)
{
    /// <summary>
    /// Whether it can be a daemon like us. Every local user can take any name, so the hold of an account that is neither
    /// root nor ours says nothing: it must not keep a node from starting.
    /// </summary>
    internal bool Counts => User is { } user && (user == 0 || user == Libc.geteuid());

    /// <summary>For the log.</summary>
    public override string ToString() =>
        User is { } user ? $"process {Process} of user {user}" : "a process that does not say who it is";
}
