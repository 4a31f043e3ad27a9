using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>The notify commands of an instance or a sync group; without an account of their own they run as <c>script_user</c>.</summary>
internal static class NotifyLowering
{
    private static readonly Keyword<CommandValue>[] OfInstance =
        [NotifyKeywords.Master, NotifyKeywords.Backup, NotifyKeywords.Fault, NotifyKeywords.Stop, NotifyKeywords.Any];

    private static readonly Keyword<CommandValue>[] OfGroup =
        [GroupKeywords.NotifyMaster, GroupKeywords.NotifyBackup, GroupKeywords.NotifyFault, GroupKeywords.NotifyStop, GroupKeywords.Notify];

    public static NotifyModel? Instance(BoundBlock block, UserValue? scriptUser) => Lower(block, OfInstance, scriptUser);

    public static NotifyModel? Group(BoundBlock block, UserValue? scriptUser) => Lower(block, OfGroup, scriptUser);

    private static NotifyModel? Lower(BoundBlock block, Keyword<CommandValue>[] rows, UserValue? scriptUser)
    {
        foreach (Keyword<CommandValue> row in rows)
        {
            if (!block.Has(row)) continue;
            CommandValue? Of(int kind) => Command(block, rows[kind], scriptUser);
            return new NotifyModel(Of(0), Of(1), Of(2), Of(3), Of(4));
        }
        return null;
    }

    private static CommandValue? Command(BoundBlock block, Keyword<CommandValue> keyword, UserValue? scriptUser)
    {
        if (!block.Has(keyword)) return null;
        CommandValue command = block.Get(keyword);
        return command.User is null ? command with { User = scriptUser } : command;
    }
}
