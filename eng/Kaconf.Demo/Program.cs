using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kaconf.Demo;
using Kaconf.Lab;

if (args is not [string binary, string nodes, ..] || !File.Exists(binary) || !Directory.Exists(nodes))
{
    Console.Error.WriteLine("usage: Kaconf.Demo SITE-BINARY NODES-FOLDER [vmac|lvs]: both have to exist; ./build.sh demo makes them");
    return 2;
}
if ((args is [_, _, "lvs"] ? Requirements.Missing() ?? UserModeLinux.Missing() : Requirements.Missing()) is { } missing)
    return Fail(missing);

Stopwatch clock = Stopwatch.StartNew();
try
{
    string site = Path.GetFullPath(binary);
    await (args is [_, _, "vmac"] ? PlayVmacAsync(site, nodes) : args is [_, _, "lvs"] ? PlayLvsAsync(site, nodes) : PlayAsync(site, nodes));
}
catch (LabException error)
{
    return Fail(error.Message);
}
if (Verdict.Failures.Count > 0)
    return Fail(string.Join("; ", Verdict.Failures));
Console.WriteLine(Ink.Green($"Everything was as it must be, in {clock.Elapsed.TotalSeconds:0} s. Nothing is left behind."));
return 0;

static async Task PlayAsync(string binary, string nodes)
{
    (SampleNode? master, SampleNode? backup) = Sample.Read(nodes);
    KaconfProgram first = new(binary, master.Name);
    Title($"1. {master.Name} and {backup.Name} from one static binary");
    using (Act act = new(master, backup))
    {
        await act.StartAsync(first, new KaconfProgram(binary, backup.Name));
        act.ShowFootprint();
        await act.KillMasterAsync();
        await act.ReturnAsync();
        await act.FailServiceAsync();
        await act.StopAsync();
    }
    Title($"2. {backup.Name} is Debian's keepalived now, with the same file");
    using (Act act = new(master, backup))
    {
        await act.StartAsync(first, new KeepalivedProgram(backup.ConfFile));
        await act.KillMasterAsync();
        await act.ReturnAsync();
        await act.StopAsync();
    }
}

static async Task PlayVmacAsync(string binary, string nodes)
{
    (SampleNode? master, SampleNode? backup) = Sample.Read(nodes);
    Title($"The virtual MAC of {master.Vip} moves from {master.Name} to {backup.Name} and back");
    using VmacAct act = new(master, backup);
    await act.PlayAsync(binary);
}

static async Task PlayLvsAsync(string binary, string nodes)
{
    (SampleNode? master, SampleNode? backup) = Sample.Read(nodes);
    Title($"Requests to {master.Vip} go to three servers; one of them dies and returns, then the director {master.Name} does");
    await new LvsAct(backup).PlayAsync(binary);
}

static void Title(string text) => Console.WriteLine($"\n{Ink.Bold(text)}");

static int Fail(string sentence)
{
    Console.Error.WriteLine(Ink.Red("error: ") + sentence);
    return 1;
}
