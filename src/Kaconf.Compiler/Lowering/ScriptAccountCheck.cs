using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>Under script security a command without an account runs as keepalived_script, else not at all.</summary>
internal static class ScriptAccountCheck
{
    public static void Run(NodeContext context)
    {
        if (context.Globals.Find(GlobalKeywords.EnableScriptSecurity) is not { } security || context.Globals.Has(GlobalKeywords.ScriptUser)) return;
        if (Find(context.Document.Root) is { } command) context.Bag.ScriptAccount(security.Place, command.Place);
    }

    // The first command without an account, outer blocks first.
    private static BoundSetting? Find(BoundBlock block)
    {
        if (!block.Has(ScriptKeywords.Account) && !block.Has(MiscCheckKeywords.Account))
        {
            foreach (SettingLines lines in block.Lines)
                if (lines.Winner is { Value: CommandValue { User: null } } setting) return setting;
        }
        return block.Blocks.Select(Find).FirstOrDefault(found => found is not null);
    }
}
