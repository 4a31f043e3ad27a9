using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>An address that the node keeps: a virtual one of an instance, or a static one.</summary>
internal sealed class VirtualAddress : ManagedAddress
{
    // So many repairs at once, and then one a second: enough for a person's mistake, bearable if somebody does not give up.
    private const int MostRepairsAtOnce = 5;
    private const long RepairGap = 1_000_000_000;

    private long repairsPaidUntil = long.MinValue;

    /// <summary>A virtual address of an instance.</summary>
    public VirtualAddress(VrrpInstanceConfig owner, VirtualAddressConfig config)
        : base(config.Device ?? owner.Interface, config) => Owner = owner;

    /// <summary>A static address.</summary>
    public VirtualAddress(StaticAddressConfig config)
        : base(config.Interface, config.Address)
    {
    }

    /// <summary>The instance that it belongs to; null = it is a static one.</summary>
    public VrrpInstanceConfig? Owner { get; }

    /// <summary>Whose it is, for the log.</summary>
    public string OwnerName => Owner is null ? "static_ipaddress:" : $"({Owner.Name})";

    /// <summary>Whether it is put back when somebody takes it away (<c>no_track</c>: it is not, until it is wanted anew).</summary>
    public bool IsKept => Config.Options is not { NoTrack: true } || Place == 0;

    /// <summary>Another virtual address of the node with the same address; null = none.</summary>
    public VirtualAddress? Next { get; set; }

    /// <summary>What became of it last; null = it has not been asked for since it was wanted last.</summary>
    public AddressOutcome? Told { get; set; }

    /// <summary>Who took it away, for the log; null = nobody, as far as is known.</summary>
    public string? TakenBy { get; set; }

    /// <summary>How often it was taken away while it was wanted.</summary>
    public int Losses { get; set; }

    /// <summary>When it may be repaired, in nanoseconds; in the past = now.</summary>
    public long MayBeRepairedAt => repairsPaidUntil == long.MinValue ? repairsPaidUntil : repairsPaidUntil - (MostRepairsAtOnce * RepairGap) + RepairGap;

    /// <summary>Notes a repair at time <paramref name="now"/> (nanoseconds).</summary>
    public void PayRepair(long now) => repairsPaidUntil = System.Math.Max(repairsPaidUntil, now) + RepairGap;

    /// <summary>Wants it from now on, or does not.</summary>
    public void Want(bool wanted)
    {
        IsWanted = wanted;
        (Told, TakenBy) = (null, null);
    }
}
