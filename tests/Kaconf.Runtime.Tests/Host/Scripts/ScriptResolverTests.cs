using System;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

public sealed class ScriptResolverTests : IDisposable
{
    private static readonly ScriptUser root = new("root", null);
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("/bin/sh -c true", "/bin/sh", "/bin/sh|-c|true")]
    [InlineData("cat a | cat", "cat", "cat|a|'|'|cat")]
    [InlineData("</etc/passwd", "/bin/sh", "/bin/sh|-c|</etc/passwd")]
    public void Words_are_executed_without_a_shell(string text, string program, string arguments)
    {
        (ScriptCommand? command, string? problem) = Resolve(text, root);
        Assert.Null(problem);
        Assert.EndsWith(program, command!.Program);
        Assert.Equal(arguments.Replace("'|'", "\0").Split('|'), Array.ConvertAll(command.Arguments, a => a.Replace('|', '\0')));
        Assert.Equal((0u, 0u), (command.Identity.Uid, Assert.Single(command.Identity.Groups)));
    }

    [Theory]
    [InlineData("/nowhere/check", "root", null, "Script /nowhere/check cannot be accessed: no such file - disabling.")]
    [InlineData("no-such-command -x", "root", null, "Cannot find script no-such-command in path - disabling.")]
    [InlineData("/etc/passwd", "root", null, "script '/etc/passwd' is not executable for uid:gid 0:0 - disabling.")]
    [InlineData("/bin/sh", "nobody-at-all", null, "Script user 'nobody-at-all' does not exist")]
    [InlineData("/bin/sh", "root", "no-such-group", "Script group 'no-such-group' does not exist")]
    public void What_cannot_run_is_told(string text, string user, string? group, string expected)
    {
        (ScriptCommand? command, string? problem) = Resolve(text, new ScriptUser(user, group));
        Assert.Null(command);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void What_others_can_change_runs_as_root_only_without_script_security()
    {
        string script = Script();
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        Assert.EndsWith("; enable_script_security would disable it", Resolve(script, root).Problem);
        Assert.NotNull(Resolve(script, root).Command);

        (ScriptCommand? command, string? problem) = Resolve(script, root, secure: true);
        Assert.Null(command);
        Assert.Equal($"Unsafe permissions found for script '{script}': it runs as root, and others can change it or put another in its place - disabling.", problem);
        Assert.NotNull(Resolve(script, new ScriptUser("nobody", null), secure: true).Command);
    }

    [Fact]
    public void A_link_is_as_safe_as_where_it_leads()
    {
        string open = Directory.CreateDirectory(Path.Combine(folder, "open")).FullName;
        string target = Script("open/check");
        string link = Path.Combine(folder, "link");
        File.CreateSymbolicLink(link, target);
        Assert.Null(Resolve(link, root, secure: true).Problem);
        File.SetUnixFileMode(open, (UnixFileMode)0b111_111_111);
        Assert.Null(Resolve(link, root, secure: true).Command);
    }

    private string Script(string name = "check")
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    private static (ScriptCommand? Command, string? Problem) Resolve(string text, ScriptUser user, bool secure = false) =>
        new ScriptResolver(new GlobalConfig { EnableScriptSecurity = secure }).Resolve(new CommandConfig(text, text.Split(' '), user));
}
