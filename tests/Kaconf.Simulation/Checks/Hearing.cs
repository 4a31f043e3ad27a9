using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Simulation.Machines;

namespace Kaconf.Simulation.Checks;

/// <summary>Whose adverts an instance has to take by the files of both (RFC 3768 §7.1, RFC 9568 §7.1, keepalived.conf(5)).</summary>
public sealed class Hearing
{
    private readonly bool[,] understands = new bool[SimWorld.MaximumNodes, SimWorld.MaximumNodes];

    /// <summary>Compares the instances of one virtual router with each other.</summary>
    public Hearing(IReadOnlyList<SimInstance> instances)
    {
        foreach (SimInstance receiver in instances)
            foreach (SimInstance sender in instances)
                understands[receiver.Node.Number, sender.Node.Number] = Agree(receiver.Config, sender.Config);
    }

    /// <summary>Whether an intact advert of a sender may pass the door.</summary>
    /// <param name="receiver">Whose door.</param>
    /// <param name="sender">The sender.</param>
    /// <param name="isOld">Whether the advert has the checksum of keepalived before 1.3.7.</param>
    public bool Understands(SimInstance receiver, SimInstance sender, bool isOld) =>
        understands[receiver.Node.Number, sender.Node.Number]
        && (!LooksAtForm(receiver.Config) || (isOld ? TakesOld(receiver.Config, sender.Config) : receiver.Config.OldChecksum != OldChecksum.Always));

    /// <summary>Whether the two forms of the checksum differ: in unicast adverts of version 3 over IPv4, where it is looked at.</summary>
    public static bool LooksAtForm(VrrpInstanceConfig config) => config is { Version: 3, IsV6: false, ChecksumAsV2: false, UnicastPeers.Length: > 0 };

    /// <summary>
    /// Whether an intact advert of a sender counts: in version 2 it has to bear the same interval (RFC 3768 §7.1), and an owner may
    /// have been told to listen to nobody.
    /// </summary>
    public bool Takes(SimInstance receiver, SimInstance sender, bool isOld) =>
        Understands(receiver, sender, isOld)
        && !(receiver.Config is { OwnerIgnoreAdverts: true, Priority: 255 })
        && (receiver.Config.Version == 3 || receiver.Config.AdvertIntervalCentiseconds == sender.Config.AdvertIntervalCentiseconds);

    // In the old form the group is part of the checksum, of unicast adverts too.
    private static bool TakesOld(VrrpInstanceConfig ours, VrrpInstanceConfig theirs) =>
        ours.OldChecksum != OldChecksum.Never && ours.MulticastGroup == theirs.MulticastGroup;

    private static bool Agree(VrrpInstanceConfig ours, VrrpInstanceConfig theirs) =>
        ours.Version == theirs.Version
        && ours.UnicastPeers.Length == 0 == (theirs.UnicastPeers.Length == 0)
        && (ours.UnicastPeers.Length > 0 || ours.MulticastGroup == theirs.MulticastGroup)
        // v3_checksum_as_v2: who has it looks at no checksum; who has it not finds the other's wrong.
        && (ours.ChecksumAsV2 || !theirs.ChecksumAsV2)
        && string.Equals(ours.Password, theirs.Password, StringComparison.Ordinal)
        && string.Equals(ours.AhKey, theirs.AhKey, StringComparison.Ordinal)
        && Agree(ours.Hmac, theirs.Hmac);

    private static bool Agree(HmacConfig? ours, HmacConfig? theirs)
    {
        bool isSigned = theirs is not null && theirs.Mode != HmacMode.ReceiveOnly;
        if (!isSigned) return ours is not { Mode: HmacMode.Enforce };
        // Who does not know of signatures finds the advert too long.
        if (ours is null) return false;
        return Array.Find(ours.Keys, key => key.Id == theirs!.ActiveKey)?.Bytes is { } key
            && key.AsSpan().SequenceEqual(Array.Find(theirs!.Keys, other => other.Id == theirs.ActiveKey)?.Bytes);
    }
}
