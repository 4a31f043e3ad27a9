using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// From a command of the configuration to one that can be started, as keepalived does it: the words are executed as
/// they are, without a shell (so a <c>|</c> is an argument); only <c>&lt;PATH</c>, "this file can be opened", needs one.
/// </summary>
internal sealed class ScriptResolver(GlobalConfig globals)
{
    private const string DefaultUser = "keepalived_script";

    /// <summary>Finds the program and the account.</summary>
    /// <param name="command">The command.</param>
    /// <param name="problem">Why it cannot run, in keepalived's words.</param>
    internal ScriptCommand? Resolve(CommandConfig command, out string? problem)
    {
        problem = null;
        if (Account(command.User ?? globals.ScriptUser, out problem) is not var (uid, gid)) return null;
        if (command.Text.StartsWith('<')) return new ScriptCommand("/bin/sh", ["/bin/sh", "-c", command.Text], uid, gid);

        var program = Locate(command.Arguments[0], uid, gid, out problem);
        if (program is null) return null;
        if (globals.EnableScriptSecurity && uid == 0 && FileAccess.OthersCanChange(program))
            problem = $"Unsafe permissions found for script '{program}': others than root can change it or put another in its place - disabling.";
        return problem is null ? new ScriptCommand(program, command.Arguments, uid, gid) : null;
    }

    private (uint Uid, uint Gid)? Account(ScriptUser? user, out string? problem)
    {
        problem = null;
        if (user is null) return DefaultAccount(out problem);
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

    private (uint Uid, uint Gid)? DefaultAccount(out string? problem)
    {
        problem = null;
        if (Accounts.User(DefaultUser) is { } found) return found;
        if (!globals.EnableScriptSecurity) return (Libc.geteuid(), Libc.getegid());
        problem = $"Script user '{DefaultUser}' does not exist, and enable_script_security forbids to run as the daemon's own: name one with script_user";
        return null;
    }

    private static string? Locate(string name, uint uid, uint gid, out string? problem)
    {
        problem = null;
        foreach (var path in Candidates(name))
            if (FileAccess.IsExecutable(path, uid, gid)) return path;
            else if (path == name)
                problem = FileAccess.Exists(path)
                    ? $"script '{path}' is not executable for uid:gid {uid}:{gid} - disabling."
                    : $"Script {path} cannot be accessed: no such file - disabling.";
        problem ??= $"Cannot find script {name} in path - disabling.";
        return null;
    }

    private static IEnumerable<string> Candidates(string name)
    {
        if (name.Contains('/')) return [name];
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").Split(':');
        for (var i = 0; i < directories.Length; i++) directories[i] = $"{directories[i]}/{name}";
        return directories;
    }
}
