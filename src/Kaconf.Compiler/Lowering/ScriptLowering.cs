using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_script</c>.</summary>
internal static class ScriptLowering
{
    private const int MicrosecondsPerMillisecond = 1000;

    /// <summary>The script, or null without a command, which is reported.</summary>
    public static ScriptModel? Lower(NodeContext context, BoundBlock block, UserValue? scriptUser)
    {
        if (!block.Has(ScriptKeywords.Script))
        {
            TrackerCheck.CheckTarget(context, block, ScriptKeywords.Script, "\"command arguments\"");
            return null;
        }
        UserValue? user = block.Has(ScriptKeywords.Account) ? block.Get(ScriptKeywords.Account) : scriptUser;
        int interval = (int)(block.Get(ScriptKeywords.Interval) / MicrosecondsPerMillisecond);
        Weight weight = block.Get(ScriptKeywords.Weight);
        return new ScriptModel(block.Name, block.Get(ScriptKeywords.Script) with { User = user })
        {
            Interval = interval,
            Timeout = block.Has(ScriptKeywords.Timeout) ? (int)(block.Get(ScriptKeywords.Timeout) / MicrosecondsPerMillisecond) : interval,
            Weight = weight.Value,
            Reverse = weight.Reverse,
            Rise = (int)block.Get(ScriptKeywords.Rise),
            Fall = (int)block.Get(ScriptKeywords.Fall),
            InitFail = block.Get(ScriptKeywords.InitFail),
        };
    }
}
