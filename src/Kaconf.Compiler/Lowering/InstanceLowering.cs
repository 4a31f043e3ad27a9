using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_instance</c>.</summary>
internal static class InstanceLowering
{
    private const string Loopback = "lo";

    public static InstanceModel Lower(NodeContext context, BoundBlock block, GlobalModel globals, IReadOnlyDictionary<string, string> groups, RoutingLowering routing)
    {
        bool strict = block.Has(VrrpKeywords.Strict) ? block.Get(VrrpKeywords.Strict) : globals.Strict;
        string link = InterfaceOf(context, block);
        // These leave in the lists of the block what counts, so they come before its model.
        if (block.Blocks.Count > 0) TrackLowering.Resolve(context, block, VrrpKeywords.Tracked, link);
        InstanceAddresses addresses = AddressLowering.Lower(context, block, strict);
        LateGlobals.Report(context, block);
        string? group = groups.TryGetValue(block.Name, out string? found) ? found : null;
        InstanceModel instance = TrackLowering.Lower(block, Given(context, block, link, strict, addresses, group, NotifyLowering.Instance(block, globals.ScriptUser), routing.Of(block)));
        InstanceCheck.Run(context, block, instance);
        if (instance.Interface.Length == 0) LackInterface(context, block, instance);
        return instance;
    }

    // It has nowhere to send adverts to; without a source address that is an error (KAC2005).
    private static void LackInterface(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        instance.Lack(new[] { Features.WithoutInterface }.ToEquatableArray());
        if (instance.Unicast && instance.SourceAddress is not null && !block.HasUnread) context.Bag.NotYet(Features.WithoutInterface, block.Name, block.Place);
    }

    private static InstanceModel Given(
        NodeContext context, BoundBlock block, string link, bool strict, InstanceAddresses addresses, string? group, NotifyModel? notify, RoutingModel? routing) => new(block.Name)
    {
        Block = context.Model(block),
        SyncGroup = group,
        Interface = link,
        VirtualRouterId = (byte)block.Get(VirtualRouterId),
        InitialMaster = block.Has(State) ? block.Get(State) : block.Get(Priority) == Effective.OwnerPriority,
        // keepalived: an instance that is to be MASTER and has no priority owns its addresses.
        Priority = (byte)(block.Get(State) && !block.IsGiven(Priority) ? Effective.OwnerPriority : block.Get(Priority)),
        Authentication = LowerAuthentication(block),
        Preempt = LowerPreempt(block),
        PreemptDelay = (int)(block.Get(VrrpKeywords.PreemptDelay) / 1000),
        Strict = strict,
        Accepts = LowerAccepts(block),
        SkipCheckAdvAddr = LowerSkipCheck(context, block),
        Garp = GarpLowering.Lower(context, block, strict),
        Notify = notify,
        Routing = routing,
        IsV6 = addresses.IsV6,
        Version = addresses.Version,
        AdvertInterval = AdvertInterval.Lower(context, block, addresses.Version),
        VirtualAddresses = addresses.Virtual,
        SourceAddress = addresses.Source,
        MulticastGroup = addresses.Group,
        UnicastPeers = addresses.Peers,
        Unicast = block.Block(CastKeywords.Peers) is not null || block.Has(CastKeywords.UnicastSource),
    };

    private static string InterfaceOf(NodeContext context, BoundBlock block)
    {
        if (block.Find(LinkKeywords.Vrf) is { Value: Loopback } vrf) context.Bag.BadValue(vrf.Place, LinkKeywords.Vrf.Name, Loopback, "a VRF interface");
        string name = block.Get(VrrpKeywords.Interface);
        if (name != Loopback) return name;
        context.Bag.BadValue(block.Find(VrrpKeywords.Interface)!.Place, VrrpKeywords.Interface.Name, name, "an interface that other nodes are on");
        return "";
    }

    private static AuthenticationModel? LowerAuthentication(BoundBlock block)
    {
        if (block.Block(AuthKeywords.Block) is not { } authentication) return null;
        return new AuthenticationModel(
            authentication.Has(AuthKeywords.Type) ? authentication.Get(AuthKeywords.Type) : null,
            authentication.Has(AuthKeywords.Password) ? authentication.Get(AuthKeywords.Password) : null);
    }

    // 'preempt' cancels an earlier 'nopreempt', and the reverse.
    private static bool LowerPreempt(BoundBlock block) =>
        (block.Find(VrrpKeywords.Preempt)?.Position ?? -1) >= (block.Find(NoPreempt)?.Position ?? -1);

    // The later of 'accept' and 'no_accept' counts; without one strict mode decides.
    private static bool? LowerAccepts(BoundBlock block) =>
        (block.Find(Accept)?.Position ?? -1, block.Find(NoAccept)?.Position ?? -1) switch
        {
            (-1, -1) => null,
            var (accept, noAccept) => accept > noAccept,
        };

    private static bool LowerSkipCheck(NodeContext context, BoundBlock block)
    {
        if (block.Find(VrrpKeywords.SkipCheckAdvAddr) is not { } own) return context.Get(block, VrrpKeywords.SkipCheckAdvAddr);
        if (own.Value is false) context.Bag.FalseIsTrue(own.Place, VrrpKeywords.SkipCheckAdvAddr.Name, on: true);
        return true;
    }
}
