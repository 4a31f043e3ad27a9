using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>A <c>vrrp_instance</c> with every default applied.</summary>
public sealed record InstanceModel(string Name)
{
    private static readonly BlockModel NothingGiven = new(VrrpKeywords.Block, "", null);
    private static readonly GarpModel UsualGarp = new();
    private EquatableArray<string> missing;

    /// <summary>The block by its rows.</summary>
    public BlockModel Block { get; init; } = NothingGiven;

    /// <summary>The <see cref="Features"/> that it cannot be run without and that a site does not have; one with any is not started.</summary>
    public EquatableArray<string> Missing { get => missing; init => missing = value; }

    /// <summary>Settles what is missing, which depends on all the rest; a copy of every instance of a large site would be dear.</summary>
    internal void Lack(EquatableArray<string> features) => missing = features;

    /// <summary>Whether a site runs it.</summary>
    public bool IsStarted => Missing.Count == 0;

    /// <summary>The <c>vrrp_sync_group</c> that it shares with other instances; null = none.</summary>
    public string? SyncGroup { get; init; }

    /// <summary>Empty when the file gives none, which is reported unless it can do without.</summary>
    public string Interface { get; init; } = "";

    /// <summary>0 when the file gives none, which is reported.</summary>
    public byte VirtualRouterId { get; init; }
    public bool InitialMaster { get; init; }
    public byte Priority { get; init; } = 100;

    /// <summary>Hundredths of a second.</summary>
    public int AdvertInterval { get; init; } = 100;
    public byte Version { get; init; } = 2;

    /// <summary>The family of its first address, else of its source and peers; IPv4 when nothing says.</summary>
    public bool IsV6 { get; init; }
    public AuthenticationModel? Authentication { get; init; }
    public AddressValue? SourceAddress { get; init; }

    /// <summary>Where its adverts go, if that is not the group of the RFC; null = that group, or peers.</summary>
    public AddressValue? MulticastGroup { get; init; }
    public EquatableArray<AddressValue> UnicastPeers { get; init; }

    /// <summary>A unicast word stands in the block, with peers or without.</summary>
    public bool Unicast { get; init; }
    public EquatableArray<VirtualAddressValue> VirtualAddresses { get; init; }
    public bool Preempt { get; init; } = true;

    /// <summary>Milliseconds.</summary>
    public int PreemptDelay { get; init; }
    public bool Strict { get; init; }

    /// <summary>Whether packets to the addresses are taken; null = as strict mode says.</summary>
    public bool? Accepts { get; init; }
    public bool SkipCheckAdvAddr { get; init; }
    public EquatableArray<TrackModel> TrackedInterfaces { get; init; }
    public EquatableArray<TrackModel> TrackedScripts { get; init; }
    public EquatableArray<TrackModel> TrackedFiles { get; init; }
    public EquatableArray<TrackModel> TrackedProcesses { get; init; }
    public GarpModel Garp { get; init; } = UsualGarp;

    /// <summary>Null = no command at all.</summary>
    public NotifyModel? Notify { get; init; }

    /// <summary>What a MASTER has beside addresses; null = nothing.</summary>
    public RoutingModel? Routing { get; init; }
}

/// <summary>The <c>authentication</c> block; a null type or password is one that the file does not give.</summary>
public sealed record AuthenticationModel(string? Type, string? Password);

/// <summary>An entry of a track list, its weight resolved; 0 = FAULT.</summary>
public sealed record TrackModel(string Name, int Weight, bool Reverse);

/// <summary>Gratuitous ARP; delays in seconds.</summary>
public sealed record GarpModel
{
    public int MasterDelay { get; init; } = 5;
    public int MasterRepeat { get; init; } = 5;
    public int MasterRefresh { get; init; }
    public int MasterRefreshRepeat { get; init; } = 1;
    public int LowerPrioDelay { get; init; } = 5;
    public int LowerPrioRepeat { get; init; } = 5;
}

/// <summary>The notify commands of an instance or a sync group, each with the account that it runs as; null = none of that kind.</summary>
public sealed record NotifyModel(
    CommandValue? Master, CommandValue? Backup, CommandValue? Fault, CommandValue? Stop, CommandValue? Any, CommandValue? LowerPriority = null);
