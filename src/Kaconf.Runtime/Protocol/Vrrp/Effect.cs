using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Protocol.Vrrp;

/// <summary>What a virtual router wants done.</summary>
public enum EffectKind : byte
{
    /// <summary>Send an advert with <see cref="Effect.Priority"/>, to the group or to every peer.</summary>
    SendAdvert,

    /// <summary>Add the virtual addresses, then the excluded ones.</summary>
    AddAddresses,

    /// <summary>Remove the virtual addresses and the excluded ones.</summary>
    RemoveAddresses,

    /// <summary>Send <see cref="Effect.Count"/> gratuitous ARPs (IPv6: unsolicited neighbour advertisements) for each address, the excluded ones too.</summary>
    SendGarp,

    /// <summary>The same once, on the further interfaces that <c>garp_extra_if</c> asks for.</summary>
    SendExtraGarp,

    /// <summary>Send one for our own address: our unicast peers may have lost it while we were away.</summary>
    AnnounceSource,

    /// <summary>The state changed from <see cref="Effect.From"/> to <see cref="Effect.To"/>: log it and run the notify scripts.</summary>
    Transition,

    /// <summary>
    /// All members of the sync group <see cref="Effect.Count"/> went from <see cref="Effect.From"/> to <see cref="Effect.To"/>: log it
    /// and run the notify scripts of the group. It comes after the transitions of the members.
    /// </summary>
    GroupTransition,

    /// <summary>Active, and an advert of lower priority came: tell those who asked for it. <see cref="Effect.Priority"/> is ours.</summary>
    TellLowerPriority,

    /// <summary>Write the log line <see cref="Effect.Event"/>.</summary>
    Log,
}

/// <summary>One effect; a value, executed by one owner in order.</summary>
public readonly record struct Effect
{
    private Effect(EffectKind kind) => Kind = kind;

    // The large fields first: there is room for thousands of these.

    /// <summary>The other router in the log line.</summary>
    public IpAddress Peer { get; private init; }

    /// <summary>The number of the router in its <see cref="VrrpEngine"/>.</summary>
    public int Router { get; init; }

    /// <summary>A number of packets, the place of a sync group in <see cref="NodeConfig.SyncGroups"/>, or the argument of a log line.</summary>
    public int Count { get; private init; }

    /// <summary>Which of the fields count.</summary>
    public EffectKind Kind { get; }

    /// <summary>A priority, 0 to 255.</summary>
    public byte Priority { get; private init; }

    /// <summary>The state that was left.</summary>
    public VrrpState From { get; private init; }

    /// <summary>The state that was entered, or in which the router was at a log line.</summary>
    public VrrpState To { get; private init; }

    /// <summary>The log line.</summary>
    public VrrpEvent Event { get; private init; }

    /// <inheritdoc cref="EffectKind.SendAdvert"/>
    public static Effect SendAdvert(byte priority, int router = 0) => new(EffectKind.SendAdvert) { Priority = priority, Router = router };

    /// <inheritdoc cref="EffectKind.AddAddresses"/>
    public static Effect AddAddresses() => new(EffectKind.AddAddresses);

    /// <inheritdoc cref="EffectKind.RemoveAddresses"/>
    public static Effect RemoveAddresses() => new(EffectKind.RemoveAddresses);

    /// <inheritdoc cref="EffectKind.SendGarp"/>
    public static Effect SendGarp(int count) => new(EffectKind.SendGarp) { Count = count };

    /// <inheritdoc cref="EffectKind.SendExtraGarp"/>
    public static Effect SendExtraGarp() => new(EffectKind.SendExtraGarp);

    /// <inheritdoc cref="EffectKind.AnnounceSource"/>
    public static Effect AnnounceSource() => new(EffectKind.AnnounceSource);

    /// <inheritdoc cref="EffectKind.Transition"/>
    public static Effect Transition(VrrpState from, VrrpState to, byte priority) =>
        new(EffectKind.Transition) { From = from, To = to, Priority = priority };

    /// <inheritdoc cref="EffectKind.GroupTransition"/>
    public static Effect GroupTransition(int group, VrrpState from, VrrpState to) =>
        new(EffectKind.GroupTransition) { Count = group, From = from, To = to };

    /// <inheritdoc cref="EffectKind.TellLowerPriority"/>
    public static Effect TellLowerPriority(byte priority) => new(EffectKind.TellLowerPriority) { Priority = priority };

    /// <inheritdoc cref="EffectKind.Log"/>
    public static Effect Log(VrrpEvent what, VrrpState state, IpAddress peer = default, byte priority = 0, int count = 0) =>
        new(EffectKind.Log) { Event = what, To = state, Peer = peer, Priority = priority, Count = count };
}
