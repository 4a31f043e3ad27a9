using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>What strict mode changes in an instance is reported where the file says otherwise.</summary>
internal static class StrictCheck
{
    public static void Run(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        if (!instance.Strict || (block.Find(Strict) ?? context.Globals.Find(GlobalKeywords.Strict)) is not { } setting) return;
        SourcePlace strict = setting.Words[0].Place;
        bool owner = instance.Priority == Effective.OwnerPriority;
        if (instance.InitialMaster != owner && block.Find(State) is { } state)
            context.Bag.StrictState(state.Place, owner ? "BACKUP" : "MASTER", owner ? "MASTER" : "BACKUP", strict);
        if (block.Block(AuthKeywords.Block) is { } authentication)
            context.Bag.StrictConflict(authentication.Place, "authentication", strict);
        if (block.Block(AuthKeywords.Hmac)?.Find(AuthKeywords.Mode) is { Value: not "enforce" } mode)
            context.Bag.StrictConflict(mode.Words[0].Place, string.Join(" ", mode.Words.Select(word => word.Value)), strict);
        if (instance.UnicastPeers.Count > 0) context.Bag.StrictUnicast(block.Block(CastKeywords.Peers)!.Place, strict);
        foreach ((Keyword row, bool wrong) in Wrong(block, instance, owner))
            if (wrong && block.Find(row) is { } given) context.Bag.StrictConflict(given.Words[0].Place, string.Join(" ", given.Words.Select(word => word.Value)), strict);
        if (instance is { IsV6: true, VirtualAddresses: { Count: > 0 } addresses } && !addresses[0].Address.IsLinkLocal)
            context.Bag.StrictLinkLocal(block.Block(AddressKeywords.Virtual)!.Entries[0].First.Place, addresses[0].Address.ToString(), strict);
    }

    private static IEnumerable<(Keyword Row, bool Wrong)> Wrong(BoundBlock block, InstanceModel instance, bool owner) =>
    [
        (PreemptDelay, block.Get(PreemptDelay) != 0),
        (GarpKeywords.LowerPrioDelay, block.Get(GarpKeywords.LowerPrioDelay) != 0),
        (GarpKeywords.LowerPrioRepeat, block.Get(GarpKeywords.LowerPrioRepeat) != 0),
        (Accept, instance.Version == 2 && !owner),
        (LowerPrioNoAdvert, !block.Get(LowerPrioNoAdvert)),
        (HigherPrioSendAdvert, block.Get(HigherPrioSendAdvert)),
        (DownTimerAdverts, block.Get(DownTimerAdverts) != DownTimerAdverts.Default),
        (LinkKeywords.TransmitBase, true),
        (LinkKeywords.UseVmac, block.Get(LinkKeywords.UseVmac).Mac.Count > 0),
    ];
}
