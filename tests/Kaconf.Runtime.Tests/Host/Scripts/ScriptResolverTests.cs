using System;
using System.IO;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

public sealed class ScriptResolverTests : IDisposable
{
    private static readonly ScriptUser root = new("root", null);
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("/bin/cat -A", "/cat", "/bin/cat|-A")]
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
    public void What_others_can_change_does_not_run_as_root()
    {
        string script = Script();
        Assert.NotNull(Resolve(script, root).Command);
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        Assert.Equal(
            (null, $"Unsafe permissions found for script '{script}': it runs as root, and others can change it or put another in its place; mend the permissions or name another account (script_user) - disabling."),
            Resolve(script, root));
        Assert.Null(Resolve(script, new ScriptUser("nobody", "root")).Command);
        Assert.NotNull(Resolve(script, new ScriptUser("nobody", null)).Command);
    }

    [Theory]
    [InlineData("away/link", false, "real/target")]
    [InlineData("away/link", true, "away/link")]
    [InlineData("real/link", false, "real/link")]
    [InlineData("linked/link", false, "real/link")]
    [InlineData("linked/link", true, "linked/link")]
    public void Links_are_followed_once_but_not_those_to_a_neighbour(string path, bool stay, string expected)
    {
        foreach (string name in new[] { "real", "away" }) Directory.CreateDirectory(Path.Combine(folder, name));
        Script("real/target");
        File.CreateSymbolicLink(Path.Combine(folder, "real/link"), "target");
        File.CreateSymbolicLink(Path.Combine(folder, "away/link"), "../real/link");
        Directory.CreateSymbolicLink(Path.Combine(folder, "linked"), "real");
        ScriptCommand command = Resolve(Path.Combine(folder, path), root, new GlobalConfig { UseSymlinkPaths = stay }).Command!;
        Assert.Equal((Path.Combine(folder, expected), Path.Combine(folder, path)), (command.Program, Assert.Single(command.Arguments)));
    }

    [Fact]
    public void All_groups_of_a_user_are_its_own_and_those_that_list_it()
    {
        string file = Path.Combine(folder, "group");
        File.WriteAllText(file, "joe:x:1:\nadm:x:4:syslog,joe\nodd line\ntty:x:5:joe\njoes:x:6:joey\nagain:x:1:joe\n");
        Assert.Equal([1u, 4, 5], Accounts.GroupsOf("joe", 1, file));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(":")]
    [InlineData("root")]
    [InlineData(":root")]
    public void A_colon_before_the_group_asks_for_all(string? group) => Assert.Equal(0u, Resolve("/bin/sh", new ScriptUser("root", group)).Command!.Identity.Groups[0]);

    [Fact]
    public void A_link_is_as_safe_as_where_it_leads()
    {
        string open = Directory.CreateDirectory(Path.Combine(folder, "open")).FullName;
        string target = Script("open/check");
        string link = Path.Combine(folder, "link");
        File.CreateSymbolicLink(link, target);
        Assert.Null(Resolve(link, root).Problem);
        File.SetUnixFileMode(open, (UnixFileMode)0b111_111_111);
        Assert.Null(Resolve(link, root).Command);
    }

    private string Script(string name = "check")
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    private static (ScriptCommand? Command, string? Problem) Resolve(string text, ScriptUser user, GlobalConfig? globals = null) =>
        new ScriptResolver(globals ?? new GlobalConfig()).Resolve(new CommandConfig(text, text.Split(' '), user));
}
