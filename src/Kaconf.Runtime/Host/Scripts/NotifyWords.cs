using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>States as notify scripts know them (keepalived.conf(5), "notify scripts").</summary>
internal static class NotifyWords
{
    /// <summary>The state's word; null where scripts are not told.</summary>
    internal static string? Of(VrrpState state) => state switch
    {
        VrrpState.Active => "MASTER",
        VrrpState.Backup => "BACKUP",
        VrrpState.Fault => "FAULT",
        VrrpState.Stopped => "STOP",
        _ => null,
    };

    /// <summary>The word in a FIFO's line for what is no change of state.</summary>
    internal static string? Of(VrrpNotice notice) => notice switch
    {
        VrrpNotice.LowerPriorityHeard => "MASTER_RX_LOWER_PRI",
        VrrpNotice.MasterPriority => "MASTER_PRIORITY",
        VrrpNotice.BackupPriority => "BACKUP_PRIORITY",
        _ => null,
    };

    /// <summary>The script of that state alone.</summary>
    internal static CommandConfig? ScriptOf(NotifyConfig notify, VrrpState state) => state switch
    {
        VrrpState.Active => notify.Master,
        VrrpState.Backup => notify.Backup,
        VrrpState.Fault => notify.Fault,
        VrrpState.Stopped => notify.Stop,
        _ => null,
    };
}
