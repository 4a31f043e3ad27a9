using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>The notify commands of an instance; without an account of their own they run as <c>script_user</c>.</summary>
internal static class NotifyLowering
{
    private static readonly Keyword<CommandValue>[] Rows =
        [NotifyKeywords.Master, NotifyKeywords.Backup, NotifyKeywords.Fault, NotifyKeywords.Stop, NotifyKeywords.Any];

    public static InstanceModel Lower(BoundBlock block, InstanceModel instance, UserValue? scriptUser) => !HasAny(block) ? instance : instance with
    {
        NotifyMaster = Command(block, NotifyKeywords.Master, scriptUser),
        NotifyBackup = Command(block, NotifyKeywords.Backup, scriptUser),
        NotifyFault = Command(block, NotifyKeywords.Fault, scriptUser),
        NotifyStop = Command(block, NotifyKeywords.Stop, scriptUser),
        Notify = Command(block, NotifyKeywords.Any, scriptUser),
    };

    private static bool HasAny(BoundBlock block)
    {
        foreach (Keyword<CommandValue> row in Rows) if (block.Has(row)) return true;
        return false;
    }

    private static CommandValue? Command(BoundBlock block, Keyword<CommandValue> keyword, UserValue? scriptUser)
    {
        if (!block.Has(keyword)) return null;
        CommandValue command = block.Get(keyword);
        return command.User is null ? command with { User = scriptUser } : command;
    }
}
