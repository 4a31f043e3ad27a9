using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>The notify commands of an instance; without an account of their own they run as <c>script_user</c>.</summary>
internal static class NotifyLowering
{
    public static InstanceModel Lower(BoundBlock block, InstanceModel instance, UserModel? scriptUser) => instance with
    {
        NotifyMaster = Command(block, VrrpKeywords.NotifyMaster, scriptUser),
        NotifyBackup = Command(block, VrrpKeywords.NotifyBackup, scriptUser),
        NotifyFault = Command(block, VrrpKeywords.NotifyFault, scriptUser),
        NotifyStop = Command(block, VrrpKeywords.NotifyStop, scriptUser),
        Notify = Command(block, VrrpKeywords.NotifyAny, scriptUser),
    };

    private static CommandModel? Command(BoundBlock block, Keyword<CommandModel> keyword, UserModel? scriptUser)
    {
        if (!block.Has(keyword)) return null;
        CommandModel command = block.Get(keyword);
        return command.User is null ? command with { User = scriptUser } : command;
    }
}
