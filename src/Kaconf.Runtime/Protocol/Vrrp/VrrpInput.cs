using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What happened to a virtual router.</summary>
public enum VrrpInputKind : byte
{
    /// <summary>Leave Initialize.</summary>
    Start,

    /// <summary>Shut down: priority 0 if Active, addresses away.</summary>
    Stop,

    /// <summary>The time of <see cref="VrrpRouter.Deadline"/> has come.</summary>
    Tick,

    /// <summary>A checked advert of this virtual router arrived.</summary>
    Advert,

    /// <summary>Tracking changed: a new fault count or priority offset.</summary>
    Tracking,

    /// <summary>The interface's primary address changed, which settles ties.</summary>
    SourceAddress,
}

/// <summary>One input of <see cref="VrrpRouter"/>; a value, so that a day of inputs can be recorded and played again.</summary>
public readonly record struct VrrpInput
{
    private VrrpInput(VrrpInputKind kind) => Kind = kind;

    /// <summary>Which of the fields below count.</summary>
    public VrrpInputKind Kind { get; }

    /// <summary>The sender of an advert, or our own new address.</summary>
    public IpAddress Address { get; private init; }

    /// <summary>The priority in the advert, 0 to 255.</summary>
    public byte Priority { get; private init; }

    /// <summary>The interval in the advert, in hundredths of a second.</summary>
    public int AdvertIntervalCentiseconds { get; private init; }

    /// <summary>How many tracked things at weight 0 are down, our interface among them.</summary>
    public int Faults { get; private init; }

    /// <summary>The sum of the tracked weights that apply now.</summary>
    public int PriorityOffset { get; private init; }

    /// <summary>When a started router begins to listen and to wait (vrrp_startup_delay, vrrp_delay_after_boot), in nanoseconds.</summary>
    public long NotBefore { get; private init; }

    /// <inheritdoc cref="VrrpInputKind.Start"/>
    public static VrrpInput Start(long notBefore = 0) => new(VrrpInputKind.Start) { NotBefore = notBefore };

    /// <inheritdoc cref="VrrpInputKind.Stop"/>
    public static VrrpInput Stop() => new(VrrpInputKind.Stop);

    /// <inheritdoc cref="VrrpInputKind.Tick"/>
    public static VrrpInput Tick() => new(VrrpInputKind.Tick);

    /// <inheritdoc cref="VrrpInputKind.Advert"/>
    public static VrrpInput Advert(IpAddress sender, byte priority, int intervalCentiseconds) =>
        new(VrrpInputKind.Advert) { Address = sender, Priority = priority, AdvertIntervalCentiseconds = intervalCentiseconds };

    /// <inheritdoc cref="VrrpInputKind.Tracking"/>
    public static VrrpInput Tracking(int faults, int priorityOffset) =>
        new(VrrpInputKind.Tracking) { Faults = faults, PriorityOffset = priorityOffset };

    /// <inheritdoc cref="VrrpInputKind.SourceAddress"/>
    public static VrrpInput SourceAddress(IpAddress own) => new(VrrpInputKind.SourceAddress) { Address = own };
}
