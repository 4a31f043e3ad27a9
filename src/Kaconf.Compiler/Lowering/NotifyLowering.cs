using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>The notify commands of an instance; without an account of their own they run as <c>script_user</c>.</summary>
internal static class NotifyLowering
{
    public static InstanceModel Lower(BoundBlock block, InstanceModel instance, UserValue? scriptUser) => instance with
    {
        NotifyMaster = Command(block, VrrpKeywords.NotifyMaster, scriptUser),
        NotifyBackup = Command(block, VrrpKeywords.NotifyBackup, scriptUser),
        NotifyFault = Command(block, VrrpKeywords.NotifyFault, scriptUser),
        NotifyStop = Command(block, VrrpKeywords.NotifyStop, scriptUser),
        Notify = Command(block, VrrpKeywords.NotifyAny, scriptUser),
    };

    private static CommandValue? Command(BoundBlock block, Keyword<CommandValue> keyword, UserValue? scriptUser)
    {
        if (!block.Has(keyword)) return null;
        CommandValue command = block.Get(keyword);
        return command.User is null ? command with { User = scriptUser } : command;
    }
}
