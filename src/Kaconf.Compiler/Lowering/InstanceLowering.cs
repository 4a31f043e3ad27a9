using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_instance</c>.</summary>
internal static class InstanceLowering
{
    public static InstanceModel Lower(NodeContext context, BoundBlock block, GlobalModel globals)
    {
        bool strict = block.Has(VrrpKeywords.Strict) ? block.Get(VrrpKeywords.Strict) : globals.Strict;
        InstanceModel instance = new(block.Name)
        {
            Interface = block.Get(VrrpKeywords.Interface),
            VirtualRouterId = (byte)block.Get(VirtualRouterId),
            InitialMaster = block.Has(State) ? block.Get(State) : block.Get(Priority) == Effective.OwnerPriority,
            // keepalived: an instance that is to be MASTER and has no priority owns its addresses.
            Priority = (byte)(block.Get(State) && block.All(Priority).Count == 0 ? Effective.OwnerPriority : block.Get(Priority)),
            AdvertInterval = AdvertInterval.Lower(context, block),
            Version = (byte)block.Get(VrrpKeywords.Version),
            Authentication = LowerAuthentication(block),
            Preempt = LowerPreempt(block),
            PreemptDelay = (int)(block.Get(VrrpKeywords.PreemptDelay) / 1000),
            Strict = strict,
            SkipCheckAdvAddr = LowerSkipCheck(context, block),
            Garp = GarpLowering.Lower(context, block, strict),
        };
        instance = NotifyLowering.Lower(block, instance, globals.ScriptUser);
        instance = TrackLowering.Lower(context, block, instance);
        instance = AddressLowering.Lower(context, block, instance);
        InstanceCheck.Run(context, block, instance);
        return instance with { Block = context.Model(block) };
    }

    private static AuthenticationModel? LowerAuthentication(BoundBlock block)
    {
        if (block.Block(Authentication) is not { } authentication) return null;
        return new AuthenticationModel(
            authentication.Has(AuthType) ? authentication.Get(AuthType) : null, authentication.Has(AuthPass) ? authentication.Get(AuthPass) : null);
    }

    // 'preempt' cancels an earlier 'nopreempt', and the reverse.
    private static bool LowerPreempt(BoundBlock block) =>
        (block.Find(VrrpKeywords.Preempt)?.Position ?? -1) >= (block.Find(NoPreempt)?.Position ?? -1);

    private static bool LowerSkipCheck(NodeContext context, BoundBlock block)
    {
        if (block.Find(VrrpKeywords.SkipCheckAdvAddr) is not { } own) return GlobalDefault.Of(context, block, GlobalKeywords.SkipCheckAdvAddr);
        if (own.Value is false) context.Bag.FalseIsTrue(own.Place, VrrpKeywords.SkipCheckAdvAddr.Name, on: true);
        return true;
    }
}
