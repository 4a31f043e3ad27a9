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
    internal (uint Uid, uint Gid)? Of(ScriptUser? own, out string? problem) =>
        (own ?? globals.ScriptUser) is { } user ? Named(user, out problem) : Default(out problem);

    private static (uint Uid, uint Gid)? Named(ScriptUser user, out string? problem)
    {
        problem = null;
        if (Accounts.User(user.User) is not var (uid, gid))
        {
            problem = $"Script user '{user.User}' does not exist";
            return null;
        }
        if (user.Group is null) return (uid, gid);
        if (Accounts.Group(user.Group) is { } group) return (uid, group);
        problem = $"Script group '{user.Group}' does not exist";
        return null;
    }

    private (uint Uid, uint Gid)? Default(out string? problem)
    {
        problem = null;
        if (Accounts.User(DefaultUser) is { } found) return found;
        if (!globals.EnableScriptSecurity) return (Libc.geteuid(), Libc.getegid());
        problem = $"Script user '{DefaultUser}' does not exist, and enable_script_security forbids the daemon's own: name one with script_user";
        return null;
    }
}
