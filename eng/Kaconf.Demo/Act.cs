using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Demo;

/// <summary>One performance: start both, kill the master, measure, bring it back, measure again.</summary>
internal sealed class Act : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SampleNode _master;
    private readonly SampleNode _backup;
    private readonly Lan _lan;
    private readonly Timeline _timeline;
    private readonly Dictionary<Node, Service> _webServers = [];

    public Act(SampleNode master, SampleNode backup)
    {
        (_master, _backup) = (master, backup);
        _lan = new Lan(master.Network, master.Name, backup.Name);
        foreach (Node node in _lan.Nodes)
            StartWebServer(node);
        _timeline = new Timeline(_lan, master.Vip);
    }

    private Node Master => _lan[_master.Name];

    private Node Backup => _lan[_backup.Name];

    /// <summary>Starts both nodes; the one with the higher priority has to hold the address.</summary>
    public async Task StartAsync(DaemonProgram master, DaemonProgram backup)
    {
        await StartAsync(Master, master);
        await HolderAsync(Master);
        await StartAsync(Backup, backup);
        await _timeline.UntilAsync(() => Backup.Daemon!.Log.Contains("Entering BACKUP"), Patience, $"{Backup.Name} to be BACKUP");
        // A node that never heard its master waits from its own start, and not from the master's last word.
        await _lan.AdvertisementAsync(Master);
    }

    /// <summary>SIGKILL to the master; the other has to answer within the protocol's bound.</summary>
    public async Task KillMasterAsync()
    {
        DateTime time = await Master.Daemon!.KillAsync();
        _timeline.Did(Master, time, "SIGKILL: it says nothing more, and its interface keeps the address", "killed");
        await TakenOverAsync($"3 × {Seconds(_backup.AdvertInterval)} + skew {Seconds(_backup.Skew)}", _backup.Bound);
    }

    /// <summary>Starts the killed node again; it has to take the address back.</summary>
    public async Task ReturnAsync()
    {
        await StartAsync(Master, Master.Daemon!.Program);
        await HolderAsync(Master);
        Verdict.Print("preemption", $"{_master.Name} has the address again", $"priority {_master.Priority} wins over {_backup.Priority}", true);
    }

    /// <summary>Ends the web server on the master: the check script costs it the election; then repairs it.</summary>
    public async Task FailServiceAsync()
    {
        _webServers[Master].Kill();
        _timeline.Did(Master, DateTime.UtcNow, "nginx ended; the check script will notice");
        await HolderAsync(Backup);
        StartWebServer(Master);
        _timeline.Did(Master, DateTime.UtcNow, "nginx runs again");
        await HolderAsync(Master);
        Verdict.Print("check script", $"the address followed nginx to {_backup.Name} and back", "it is where its service is", true);
    }

    /// <summary>What the master's binary and process cost, against the limits.</summary>
    public void ShowFootprint()
    {
        KaconfProgram program = (KaconfProgram)Master.Daemon!.Program;
        foreach (FootprintLine line in Footprint.Of(program.Binary, Master.Daemon.Pid).Lines)
            Verdict.Print(line.Name, line.Found, line.Limit, line.IsWithin);
    }

    /// <summary>Stops the master, which says so, and then the other; no address may be left.</summary>
    public async Task StopAsync()
    {
        await StopAsync(Master);
        await TakenOverAsync($"skew {Seconds(_backup.Skew)}, since priority 0 announced the stop", _backup.Skew);
        await StopAsync(Backup);
        await _timeline.UntilAsync(() => _lan.Addresses.HoldersOf(_master.Vip).Count == 0, Patience, "both nodes to give the address up");
        bool isClean = _lan.Nodes.All(node => !node.Addresses().Contains(_master.Vip));
        bool isQuiet = !_lan.Nodes.SelectMany(node => node.Log).Any(line => line.Text.Contains("bogus", StringComparison.OrdinalIgnoreCase));
        Verdict.Print("left behind", isClean ? "no address" : "an address", "no address", isClean);
        Verdict.Print("complaints", isQuiet ? "no bogus packet in either log" : "bogus packets in a log", "none", isQuiet);
    }

    public void Dispose() => _lan.Dispose();

    private async Task StartAsync(Node node, DaemonProgram program)
    {
        Daemon daemon = await node.StartAsync(program);
        _timeline.Did(node, daemon.Started, $"started: {program.Name}, {program.Source}", "starting");
    }

    private async Task StopAsync(Node node)
    {
        _timeline.Did(node, DateTime.UtcNow, "SIGTERM", "stopping");
        await node.Daemon!.TerminateAsync();
        _timeline.Did(node, DateTime.UtcNow, "ended", "stopped");
    }

    private async Task TakenOverAsync(string formula, TimeSpan bound)
    {
        await HolderAsync(Backup);
        TimeSpan time = await _lan.TakeoverAsync(Master, Backup);
        Verdict.Print("takeover", $"{Seconds(time)} from the last advertisement to the first gratuitous ARP",
            $"bound {Seconds(bound)} = {formula}; 50 ms more for the machine", time <= bound + Margin);
    }

    private async Task HolderAsync(Node node)
    {
        await _timeline.UntilAsync(() => Takers().SequenceEqual([node.Name]), Patience, $"{_master.Vip} on {node.Name} alone");
        await _lan.HolderIsAsync(_master.Vip, node, TimeSpan.FromSeconds(1));
    }

    private IEnumerable<string> Takers() => _lan.Addresses.HoldersOf(_master.Vip).Where(name => _lan[name].TakesPart);

    // The check script of the sample asks for a process of this name: any program will do when it is called so.
    private void StartWebServer(Node node)
    {
        string link = Path.Combine(node.Folder, "nginx");
        if (!File.Exists(link))
            File.CreateSymbolicLink(link, "/bin/sleep");
        _webServers[node] = node.Serve("/run/nginx", "infinity");
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000 s", CultureInfo.InvariantCulture);
}
