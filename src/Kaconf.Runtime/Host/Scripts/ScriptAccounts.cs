using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>Which account a script runs as: its own, else script_user, else keepalived_script, else the daemon's.</summary>
internal sealed class ScriptAccounts(GlobalConfig globals)
{
    private const string DefaultUser = "keepalived_script";

    /// <summary>Finds the account.</summary>
    /// <param name="own">The account that the command names; null = none.</param>
    /// <param name="problem">Why there is none.</param>
    internal ChildIdentity? Of(ScriptUser? own, out string? problem) =>
        (own ?? globals.ScriptUser) is { } user ? Named(user, out problem) : Default(out problem);

    // USER :GROUP asks for all groups of the user beside that one, and USER : beside its own (keepalived 2.3).
    private ChildIdentity? Named(ScriptUser user, out string? problem)
    {
        problem = null;
        if (Accounts.User(user.User) is not var (uid, gid))
        {
            problem = $"Script user '{user.User}' does not exist";
            return null;
        }
        bool allGroups = user.Group is [':', ..];
        string group = allGroups ? user.Group![1..] : user.Group ?? "";
        if (group.Length == 0) return Identity(user.User, uid, gid, allGroups);
        if (Accounts.Group(group) is { } other) return Identity(user.User, uid, other, allGroups);
        problem = $"Script group '{group}' does not exist";
        return null;
    }

    private ChildIdentity? Default(out string? problem)
    {
        problem = null;
        if (Accounts.User(DefaultUser) is var (uid, gid)) return Identity(DefaultUser, uid, gid, allGroups: false);
        if (!globals.EnableScriptSecurity) return Identity(null, Libc.geteuid(), Libc.getegid(), allGroups: false);
        problem = $"Script user '{DefaultUser}' does not exist, and enable_script_security forbids the daemon's own: name one with script_user";
        return null;
    }

    private ChildIdentity Identity(string? name, uint uid, uint gid, bool allGroups)
    {
        bool all = name is not null && (allGroups || globals.SupplementaryGroups);
        return new ChildIdentity(uid, all ? Accounts.GroupsOf(name!, gid) : [gid]) { Mask = globals.Umask };
    }
}
