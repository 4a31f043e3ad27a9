using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>The notify commands of an instance or a sync group, and the FIFOs; without an account of their own they run as <c>script_user</c>.</summary>
internal static class NotifyLowering
{
    private static readonly Keyword<CommandValue>[] OfInstance =
        [NotifyKeywords.Master, NotifyKeywords.Backup, NotifyKeywords.Fault, NotifyKeywords.Stop, NotifyKeywords.Any, NotifyKeywords.LowerPriority];

    private static readonly Keyword<CommandValue>[] OfGroup =
        [GroupKeywords.NotifyMaster, GroupKeywords.NotifyBackup, GroupKeywords.NotifyFault, GroupKeywords.NotifyStop, GroupKeywords.Notify];

    public static NotifyModel? Instance(BoundBlock block, UserValue? scriptUser) => Lower(block, OfInstance, scriptUser);

    public static NotifyModel? Group(BoundBlock block, UserValue? scriptUser) => Lower(block, OfGroup, scriptUser);

    /// <summary>A FIFO of <c>global_defs</c> with its reader; null = none, or the one for every change gets these lines already.</summary>
    public static FifoModel? Fifo(BoundBlock globals, Keyword<FifoValue?> row, Keyword<CommandValue> reader, UserValue? scriptUser, FifoModel? general = null) =>
        globals.Get(row) is { } fifo && fifo.Path != general?.Path ? new FifoModel(fifo.Path, fifo.User, Command(globals, reader, scriptUser)) : null;

    private static NotifyModel? Lower(BoundBlock block, Keyword<CommandValue>[] rows, UserValue? scriptUser)
    {
        foreach (Keyword<CommandValue> row in rows)
        {
            if (!block.Has(row)) continue;
            CommandValue? Of(int kind) => kind < rows.Length ? Command(block, rows[kind], scriptUser) : null;
            return new NotifyModel(Of(0), Of(1), Of(2), Of(3), Of(4), Of(5));
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
