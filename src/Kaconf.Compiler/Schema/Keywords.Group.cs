using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.Shapes;

namespace Kaconf.Compiler.Schema;

/// <summary>Groups of instances: <c>vrrp_sync_group</c> and <c>track_group</c>.</summary>
public static class GroupKeywords
{
    public static readonly Keyword<EquatableArray<string>> Member = new("<instance>", new WordsArg("names of instances"), default, "Members, which may be defined further down.");

    public static readonly BlockKeyword Members = List("vrrp_sync_group", "The instances that change their state together.");
    public static readonly BlockKeyword TrackMembers = List("track_group", "The instances that share their fate with static addresses, routes and rules.");

    public static readonly Keyword<CommandValue> NotifyMaster = NotifyKeywords.Command("notify_master", "when the group has become MASTER");
    public static readonly Keyword<CommandValue> NotifyBackup = NotifyKeywords.Command("notify_backup", "when the group has become BACKUP");
    public static readonly Keyword<CommandValue> NotifyFault = NotifyKeywords.Command("notify_fault", "when the group has entered FAULT");
    public static readonly Keyword<CommandValue> NotifyStop = NotifyKeywords.Command("notify_stop", "when the node stops");
    public static readonly Keyword<CommandValue> Notify = NotifyKeywords.Command("notify", "on every change of the group, with the change as arguments");
    public static readonly Keyword<bool> Mail = new("smtp_alert", Switch, false, "Send a mail on every change of the group.") { NotYet = Features.Mail, Inherits = () => GlobalMailKeywords.SmtpAlertVrrp };
    public static readonly Keyword<bool> PriorityChanges = new("notify_priority_changes", Switch, false, "Tell the FIFOs of changes of the members' priorities too.") { Inherits = () => GlobalKeywords.NotifyPriorityChanges };
    public static readonly Keyword<bool> OwnWeights = new("sync_group_tracking_weight", Flag, false, "Let each member keep the weights of what it tracks, so that their priorities may differ.");
    public static readonly Alias GlobalTracking = new("global_tracking", OwnWeights) { Instead = "track in the group itself, or write 'sync_group_tracking_weight'" };

    public static readonly TrackLists Tracked = new("vrrp_sync_group");

    public static readonly BlockKeyword Sync = new("vrrp_sync_group", "vrrp_sync_group", "Instances that are MASTER together or not at all.", [
        Members, .. Tracked.All, NotifyMaster, NotifyBackup, NotifyFault, NotifyStop, Notify, Mail, PriorityChanges, OwnWeights, GlobalTracking,
    ])
    {
        Naming = BlockNaming.ExactlyOne,
    };

    public static readonly BlockKeyword Track = new("track_group", "track_group", "Instances that static addresses, routes and rules can name.", [TrackMembers])
    {
        Naming = BlockNaming.ExactlyOne,
    };

    private static BlockKeyword List(string path, string doc) => new("group", $"{path}/group", doc, []) { Entry = Member, Each = true, NeedsEntries = true };
}
