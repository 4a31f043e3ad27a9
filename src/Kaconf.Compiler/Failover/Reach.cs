using System.Collections.Generic;
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
            && Effective.Authentication(from) == Effective.Authentication(to) && EffectiveHmac.Reaches(EffectiveHmac.Of(from), EffectiveHmac.Of(to))
            && (!unicast || MayName(from, to));
    }

    /// <summary>Whether the peer list of <paramref name="from"/> is too short for the nodes that it may name, so that one of them, and nobody knows which, hears nothing.</summary>
    public static bool IsShort(InstanceModel from, IEnumerable<InstanceModel> others) =>
        from.UnicastPeers.Count > 0 && from.UnicastPeers.Distinct().Count() < others.Count(to => to.UnicastPeers.Count > 0 && MayName(from, to));

    // Without a source address in the file, the address is known only on the machine.
    private static bool MayName(InstanceModel from, InstanceModel to) => to.SourceAddress is not { } address || from.UnicastPeers.Contains(address);
}
