using System;
using System.IO;
using System.Linq;
using System.Threading;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

[Collection(Starting.Name)]
public sealed class ChildProcessTests : IDisposable
{
    private const int Nobody = 65534, Deadline = 10_000;
    private readonly string folder = Directory.CreateTempSubdirectory("kaconf-").FullName;

    public ChildProcessTests() => File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("exit 0", ScriptEndName.Exited, 0)]
    [InlineData("exit 3", ScriptEndName.Exited, 3)]
    [InlineData("kill -9 $$", ScriptEndName.Signaled, 9)]
    public void The_end_is_told(string script, string kind, int number)
    {
        ScriptEnd end = Run(0, "/bin/sh", "-c", script);
        Assert.Equal((kind, number), (end.Kind.ToString(), end.Number));
    }

    [Fact]
    public void Arguments_arrive_as_they_are() =>
        Assert.Equal("[a  b][*][][$HOME][é]", Output("printf '[%s]' \"$@\"", 0, "a  b", "*", "", "$HOME", "é"));

    [Fact]
    public void Nothing_is_open_but_the_null_device()
    {
        ChildProcess child = ChildProcess.Start("/bin/sleep", ["sleep", "60"], new ChildIdentity(0, [0]))!;
        // Asleep, it has closed the libraries that it was loading.
        while (!File.ReadAllText($"/proc/{child.Pid}/stat").Contains("(sleep) S ")) Assert.False(child.WaitForEnd(1));
        IOrderedEnumerable<string> open = Directory.GetFiles($"/proc/{child.Pid}/fd").Select(fd => $"{Path.GetFileName(fd)} {File.ResolveLinkTarget(fd, false)!.FullName}").Order();
        Assert.Equal(["0 /dev/null", "1 /dev/null", "2 /dev/null"], open);
        child.Signal(Libc.SIGKILL);
        Assert.True(child.WaitForEnd(Deadline));
        child.TryReap();
    }

    [Fact]
    public void It_leads_a_group_of_its_own() =>
        Assert.Equal("yes\n", Output("set -- $(cat /proc/$$/stat); [ $1 = $5 ] && echo yes", 0));

    [Fact]
    public void Signals_and_mask_are_those_of_a_new_process() =>
        Assert.Equal("SigBlk: 0000000000000000\nSigIgn: 0000000000000000\n0177\n", Output("while read k v; do case $k in SigBlk:|SigIgn:) echo $k $v; esac; done < /proc/$$/status; umask", 0));

    [Fact]
    public void Another_user_gets_only_the_account_s_group() =>
        Assert.Equal("65534 65534 65534\nCapEff:\t0000000000000000\n", Output("echo $(id -u) $(id -g) $(id -G); grep CapEff /proc/$$/status", Nobody));

    [Fact]
    public void All_its_groups_if_it_has_several() =>
        Assert.Equal("65534 65534 0 4711\n", Output("echo $(id -u) $(id -G)", new ChildIdentity(Nobody, [Nobody, 0, 4711])));

    [Fact]
    public void The_mask_is_the_one_given() => Assert.Equal("0027\n", Output("umask", new ChildIdentity(0, [0]) { Mask = 0x17 }));

    [Theory]
    [InlineData("/nowhere/at/all", 2)]
    [InlineData("/etc/passwd", 13)]
    public void Why_it_could_not_be_executed_is_told(string program, int errno)
    {
        ChildProcess child = ChildProcess.Start(program, [program], new ChildIdentity(0, [0]))!;
        Assert.Equal(errno, child.Failure.Number);
        Assert.True(child.WaitForEnd(Deadline));
        Assert.Equal(127, ScriptEnd.FromWaitStatus(child.TryReap()!.Value).Number);
    }

    [Fact]
    public void A_runtime_that_collects_and_compiles_holds_up_no_start()
    {
        using ManualResetEventSlim done = new();
        Thread busy = new(() =>
        {
            while (!done.IsSet)
            {
                GC.Collect(0);
                // A method compiled anew each time.
                _ = System.Linq.Expressions.Expression.Lambda<Func<int>>(System.Linq.Expressions.Expression.Constant(1)).Compile()();
            }
        });
        busy.Start();
        for (int i = 0; i < 100; i++) Assert.Equal(0, Run(0, "/bin/true").Number);
        done.Set();
        busy.Join();
    }

    [Fact]
    public void A_script_without_an_interpreter_line_runs_under_sh()
    {
        string script = Path.Combine(folder, "plain");
        File.WriteAllText(script, "exit 7\n");
        File.SetUnixFileMode(script, (UnixFileMode)0b111_101_101);
        Assert.Equal(7, Run(0, script).Number);
    }

    [Fact]
    public void A_signal_reaches_the_whole_group_and_no_zombie_stays()
    {
        ChildProcess child = ChildProcess.Start("/bin/sh", ["/bin/sh", "-c", $"sleep 60 & echo $! > {folder}/sleeper; wait"], new ChildIdentity(0, [0]))!;
        while (!File.Exists($"{folder}/sleeper") || new FileInfo($"{folder}/sleeper").Length == 0) Assert.False(child.WaitForEnd(10));
        Assert.Null(child.TryReap());
        child.Signal(Libc.SIGKILL);
        Assert.True(child.WaitForEnd(Deadline));
        Assert.Equal(9, ScriptEnd.FromWaitStatus(child.TryReap()!.Value).Number);
        Assert.False(Directory.Exists($"/proc/{child.Pid}"));
        // It is init's to reap; being dead may take the kernel a moment.
        string sleeper = File.ReadAllText($"{folder}/sleeper").Trim();
        Assert.True(SpinWait.SpinUntil(() => IsDead(sleeper), Deadline), "the sleeper outlived its group");
    }

    private static bool IsDead(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ");
        }
        catch (IOException)
        {
            return true;
        }
    }

    private string Output(string script, uint uid, params string[] arguments) => Output(script, new ChildIdentity(uid, [uid]), arguments);

    private string Output(string script, ChildIdentity identity, params string[] arguments)
    {
        string file = Path.Combine(folder, "output");
        ScriptEnd end = Run(identity, ["/bin/sh", "-c", $"exec > {file}; {script}", "sh", .. arguments]);
        Assert.Equal(ScriptEndKind.Exited, end.Kind);
        return File.ReadAllText(file);
    }

    private static ScriptEnd Run(uint uid, params string[] arguments) => Run(new ChildIdentity(uid, [uid]), arguments);

    private static ScriptEnd Run(ChildIdentity identity, params string[] arguments)
    {
        ChildProcess child = ChildProcess.Start(arguments[0], arguments, identity)!;
        Assert.True(child.WaitForEnd(Deadline), "the script hangs");
        return ScriptEnd.FromWaitStatus(child.TryReap()!.Value);
    }

    private static class ScriptEndName
    {
        internal const string Exited = nameof(ScriptEndKind.Exited), Signaled = nameof(ScriptEndKind.Signaled);
    }
}
