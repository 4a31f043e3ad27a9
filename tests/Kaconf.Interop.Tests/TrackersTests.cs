using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Interop.Tests;

/// <summary>
/// Both daemons follow the same files and processes, each with a virtual router of its own: after each change both advert the same priority.
/// Both are outside of nodes, since only there keepalived hears of processes; it enters its network by itself.
/// </summary>
public sealed class TrackersTests : IDisposable
{
    private const string Folder = "/tmp/kaconf-trackers", Program = Folder + "/kctracked";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly List<HostProcess> _daemons = [];
    private readonly List<Process> _started = [];
    private readonly Lan _lan;
    private readonly FileStream _only;
    private string _said = "";

    public TrackersTests()
    {
        Assert.SkipWhen(Requirements.Missing() is not null, Requirements.Missing() ?? "");
        // The paths are in a site that is built once, and processes are known by their names: one run at a time on this host.
        _only = TakeTurn();
        _lan = new Lan("10.77.0", "a", "b");
        Directory.CreateDirectory(Folder);
        File.Copy("/bin/sleep", Program, overwrite: true);
        foreach (string name in (string[])["load", "broken"]) File.Delete(Path.Combine(Folder, name));
    }

    [Fact]
    public async Task BothAdvertTheSamePriorityAfterEachChange()
    {
        await StartAsync();
        // "load" is written by the first to start; "single" is not there, which "-20 reverse" adds.
        await BothAdvertAsync(100 + 6 + 20, "start");
        await AfterAsync(100 + 40 + 20, "a number", () => Write("load", "20"));
        await AfterAsync(100 - 32 + 20, "a negative number in hexadecimal, by rename", () => Replace("load", "-0x10"));
        await AfterAsync(1, "a number below the range of priorities", () => Write("load", "-120"));
        await AfterAsync(254, "one above", () => Write("load", "1000"));
        await AfterAsync(100 + 20, "no file", () => File.Delete(Path.Combine(Folder, "load")));
        Process first = Start("70");
        await AfterAsync(100 + 10 + 20, "the quorum", () => Start("70"));
        await AfterAsync(100 + 10, "the process with parameters", () => Start("71", "1", "2"));
        await AfterAsync(100, "more than the quorum allows", () => Start("70"));
        await AfterAsync(100 + 10, "one of them ends", () => End(first));
        await AfterAsync(0, "FAULT", () => Write("broken", "1"));
        await AfterAsync(0, "still FAULT", () => Write("load", "5"), silent: true);
        await AfterAsync(100 + 10 + 10, "good again", () => File.Delete(Path.Combine(Folder, "broken")));
        await AfterAsync(0, "a product of -254", () => Write("load", "-127"));
        await AfterAsync(100 + 10, "the number 0", () => Write("load", "nothing"));
        foreach (HostProcess daemon in _daemons) await daemon.TerminateAsync();
    }

    [Fact]
    public async Task AThousandChangesEndAtTheLastAndLeaveNothingOpen()
    {
        await StartAsync();
        HostProcess site = _daemons[1];
        await BothAdvertAsync(100 + 6 + 20, "start");
        await AfterAsync(100 + 2 + 20, "first", () => Write("load", "1"));
        int before = Directory.GetFiles($"/proc/{site.Pid}/fd").Length;
        for (int i = 0; i < 1000; i++)
        {
            if (i % 2 == 0) Write("load", $"{i % 50}");
            else Replace("load", $"{-i % 40}");
            if (i % 100 == 0) End(Start("71", "1"));
            if (i % 10 == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        Write("load", "8");
        await BothAdvertAsync(100 + 16 + 20, "last");
        // It may just be reading of a process.
        await Wait.UntilAsync(() => Directory.GetFiles($"/proc/{site.Pid}/fd").Length <= before, Patience, $"{before} open files", () => string.Join('\n', Directory.GetFiles($"/proc/{site.Pid}/fd")));
        foreach (HostProcess daemon in _daemons) await daemon.TerminateAsync();
    }

    public void Dispose()
    {
        foreach (HostProcess daemon in _daemons) daemon.Dispose();
        foreach (Process process in _started.Where(process => !process.HasExited)) End(process);
        _lan?.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        _only?.Dispose();
    }

    private static FileStream TakeTurn()
    {
        for (DateTime end = DateTime.UtcNow.AddMinutes(2); ; Thread.Sleep(100))
        {
            try
            {
                return new FileStream(Folder + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
            }
        }
    }

    private async Task StartAsync()
    {
        string text = $"net_namespace {_lan["a"].NetworkNamespace}\n" + File.ReadAllText(NodeFiles.PathOf("trackers", "a"));
        File.WriteAllText(Path.Combine(Folder, "a.conf"), text);
        string Pid(string name) => Path.Combine(Folder, name + ".pid");
        _daemons.Add(new HostProcess("keepalived", "-n", "-l", "-D", "-f", Path.Combine(Folder, "a.conf"), "-p", Pid("all"), "-r", Pid("vrrp"), "-c", Pid("check")));
        _daemons.Add(new HostProcess("ip", "netns", "exec", _lan["b"].NetworkNamespace, await SiteBinary.PathAsync(), "--node", "trackers-b"));
    }

    private async Task AfterAsync(int priority, string step, Action change, bool silent = false)
    {
        DateTime time = DateTime.UtcNow;
        change();
        if (silent) await Task.Delay(500, TestContext.Current.CancellationToken);
        else await BothAdvertAsync(priority, step, time);
    }

    // Priority 0 is the farewell of a MASTER that goes to FAULT.
    private Task BothAdvertAsync(int priority, string step, DateTime after = default)
    {
        _said += $"{step}: {priority}\n";
        return Wait.UntilAsync(() => Last(71, after) == priority && Last(72, after) == priority, Patience, $"{priority} from both, {step}",
            () => $"{Last(71, after)} from keepalived, {Last(72, after)} from Kaconf; until now:\n{_said}\n{Log()}");
    }

    private int? Last(int virtualRouter, DateTime after) => _lan.Wire.Adverts.LastOrDefault(advert => advert.VirtualRouterId == virtualRouter && advert.Time > after)?.Priority;

    private string Log() => string.Join('\n', _daemons.Select(daemon => daemon.Said));

    private Process Start(params string[] arguments)
    {
        _started.Add(Process.Start(Program, arguments));
        return _started[^1];
    }

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
    }

    private static void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text + "\n");

    private static void Replace(string name, string text)
    {
        Write(name + ".new", text);
        File.Move(Path.Combine(Folder, name + ".new"), Path.Combine(Folder, name), overwrite: true);
    }
}
