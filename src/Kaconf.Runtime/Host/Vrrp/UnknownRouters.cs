namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>log_unknown_vrids: says whose adverts no instance takes, once a burst and virtual router.</summary>
/// <param name="device">The interface that they come to.</param>
/// <param name="log">Where it is said.</param>
internal sealed class UnknownRouters(string device, Log log)
{
    private readonly Burst[] bursts = new Burst[256];

    /// <summary>Takes note of an advert that arrived at time <paramref name="now"/> (nanoseconds).</summary>
    public void Note(byte virtualRouterId, long now)
    {
        if (bursts[virtualRouterId].Begins(now)) log.Info($"Unknown VRID({virtualRouterId}) received on interface({device}). ignoring...");
    }
}
