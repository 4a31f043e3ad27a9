using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>global_defs</c>.</summary>
internal static class GlobalLowering
{
    public static GlobalModel Lower(NodeContext context)
    {
        BoundBlock block = context.Globals;
        UserValue? scriptUser = block.Has(GlobalKeywords.ScriptUser) ? block.Get(GlobalKeywords.ScriptUser) : null;
        FifoModel? fifo = NotifyLowering.Fifo(block, GlobalNotifyKeywords.Fifo, GlobalNotifyKeywords.FifoScript, scriptUser);
        return new GlobalModel
        {
            RouterId = block.Has(GlobalKeywords.RouterId) ? block.Get(GlobalKeywords.RouterId) : null,
            Strict = block.Get(GlobalKeywords.Strict),
            ScriptUser = scriptUser,
            EnableScriptSecurity = block.Get(GlobalKeywords.EnableScriptSecurity),
            GarpInterval = (uint)block.Get(GlobalKeywords.GarpInterval),
            Firewall = FirewallLowering.Lower(context),
            Marks = MarkTableLowering.Lower(context),
            Fifo = fifo,
            VrrpFifo = NotifyLowering.Fifo(block, GlobalNotifyKeywords.VrrpFifo, GlobalNotifyKeywords.VrrpFifoScript, scriptUser, fifo),
            LvsFifo = NotifyLowering.Fifo(block, GlobalNotifyKeywords.LvsFifo, GlobalNotifyKeywords.LvsFifoScript, scriptUser, fifo),
        };
    }
}
