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
        if (block.Block(Authentication) is { } authentication)
            context.Bag.StrictConflict(authentication.Place, "authentication", strict);
        if (instance.UnicastPeers.Count > 0) context.Bag.StrictUnicast(block.Block(UnicastPeer)!.Place, strict);
        foreach (Keyword<long> keyword in new[] { PreemptDelay, GarpKeywords.LowerPrioDelay, GarpKeywords.LowerPrioRepeat })
            if (block.Get(keyword) != 0 && block.Find(keyword) is { } given) context.Bag.StrictConflict(given.Words[0].Place, keyword.Name, strict);
    }
}
