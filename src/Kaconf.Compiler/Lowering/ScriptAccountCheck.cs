using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Under script security a script without an account runs as keepalived_script, else not at all.</summary>
internal static class ScriptAccountCheck
{
    public static void Run(NodeContext context)
    {
        if (context.Globals.Find(GlobalKeywords.EnableScriptSecurity) is not { } security || context.Globals.Has(GlobalKeywords.ScriptUser)) return;
        BoundBlock? script = context.Document.Of(ScriptKeywords.Block).FirstOrDefault(block => !block.Has(ScriptKeywords.Account));
        if (script is not null) context.Bag.ScriptAccount(security.Place, script.Place);
    }
}
