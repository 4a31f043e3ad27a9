using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// From a command of the configuration to one that can be started, as keepalived does it: the words are executed as
/// they are, without a shell (so a <c>|</c> is an argument); only <c>&lt;PATH</c>, "this file can be opened", needs one.
/// </summary>
internal sealed class ScriptResolver(GlobalConfig globals)
{
    private readonly ScriptAccounts accounts = new(globals);

    /// <summary>Finds the program and the account.</summary>
    /// <returns>What to run; or null, and what is wrong with it.</returns>
    internal (ScriptCommand? Command, string? Problem) Resolve(CommandConfig command)
    {
        if (accounts.Of(command.User, out string? problem) is not { } identity) return (null, problem);
        if (command.Text.StartsWith('<')) return (new ScriptCommand("/bin/sh", ["/bin/sh", "-c", command.Text], identity), null);

        string name = command.Arguments[0];
        string? program = name.Contains('/') ? name : SearchPath(name, identity);
        if (program is null) return (null, $"Cannot find script {name} in path - disabling.");
        if (!FileAccess.Exists(program)) return (null, $"Script {program} cannot be accessed: no such file - disabling.");
        if (!FileAccess.IsExecutable(program, identity.Uid, identity.Groups)) return (null, $"script '{program}' is not executable for uid:gid {identity.Uid}:{identity.Groups[0]} - disabling.");
        return WhyUnsafe(program, identity) is { } fault ? (null, fault) : (new ScriptCommand(Path(program), command.Arguments, identity), null);
    }

    // A link that is followed now leads nowhere else later. One to a neighbour stays, as under keepalived: programs of several names, as those
    // of busybox, go by it.
    private string Path(string program)
    {
        int slash = program.LastIndexOf('/');
        if (globals.UseSymlinkPaths || FileAccess.RealPath(program) is not { } real) return program;
        string? folder = FileAccess.RealPath(slash < 0 ? "." : program[..(slash + 1)]);
        return real[..real.LastIndexOf('/')] == folder ? folder + program[slash..] : real;
    }

    // keepalived runs it all the same unless enable_script_security is given; whoever can change it would be root.
    private static string? WhyUnsafe(string program, ChildIdentity identity)
    {
        bool isRoot = identity.Uid == 0 || Array.IndexOf(identity.Groups, 0u) >= 0;
        return isRoot && FileAccess.OthersCanChange(program)
            ? $"Unsafe permissions found for script '{program}': it runs as root, and others can change it or put another in its place; mend the permissions or name another account (script_user) - disabling."
            : null;
    }

    private static string? SearchPath(string name, ChildIdentity identity)
    {
        foreach (string directory in (Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").Split(':'))
            if (FileAccess.IsExecutable($"{directory}/{name}", identity.Uid, identity.Groups)) return $"{directory}/{name}";
        return null;
    }
}
