using System;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Failover;

/// <summary>Whether the adverts of one node are taken by another, as far as the configuration tells.</summary>
internal static class Reach
{
    /// <summary>Whether <paramref name="to"/> takes what <paramref name="from"/> sends.</summary>
    public static bool Has(InstanceModel from, InstanceModel to)
    {
        bool unicast = from.UnicastPeers.Count > 0;
        // In version 3 a BACKUP goes by the interval of the MASTER (RFC 9568 §6.1).
        return from.Version == to.Version && unicast == to.UnicastPeers.Count > 0
            && (from.Version == 3 || from.AdvertInterval == to.AdvertInterval)
            && string.Equals(Effective.Password(from), Effective.Password(to), StringComparison.Ordinal)
            && (!unicast || to.SourceAddress is not { } address || from.UnicastPeers.Contains(address));
    }
}
