using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>global_defs</c>.</summary>
internal static class GlobalLowering
{
    public static GlobalModel Lower(NodeContext context)
    {
        BoundBlock block = context.Globals;
        return new GlobalModel
        {
            RouterId = block.Has(GlobalKeywords.RouterId) ? block.Get(GlobalKeywords.RouterId) : null,
            Strict = block.Get(GlobalKeywords.Strict),
            ScriptUser = block.Has(GlobalKeywords.ScriptUser) ? block.Get(GlobalKeywords.ScriptUser) : null,
            EnableScriptSecurity = block.Get(GlobalKeywords.EnableScriptSecurity),
            GarpInterval = (uint)block.Get(GlobalKeywords.GarpInterval),
            Firewall = FirewallLowering.Lower(context),
        };
    }
}
