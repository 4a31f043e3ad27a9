using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Demo;

/// <summary>A virtual MAC moves: the switch learns another port for it, and the hosts that talk to it notice nothing.</summary>
internal sealed class VmacAct : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPings = TimeSpan.FromMilliseconds(100);

    private readonly SampleNode _master;
    private readonly SampleNode _backup;
    private readonly string _vip;
    private readonly Lan _lan;

    public VmacAct(SampleNode master, SampleNode backup)
    {
        (_master, _backup) = (master, backup);
        _vip = master.Vip.Split('/')[0];
        _lan = new Lan(master.Network, master.Name, backup.Name, "client");
    }

    private Node Master => _lan[_master.Name];

    private Node Backup => _lan[_backup.Name];

    private Node Client => _lan["client"];

    /// <summary>Starts both, pulls the cable of the master while a client pings, and plugs it in again.</summary>
    public async Task PlayAsync(string binary)
    {
        // Or a node's own ARP requests name the virtual address with the MAC of eth0.
        foreach (Node node in new[] { Master, Backup })
            node.Run("sysctl", "-q", "-w", "net.ipv4.conf.all.arp_announce=2");
        await Master.StartAsync(new KaconfProgram(binary, Master.Name));
        await SaidAsync(Master, "Entering MASTER");
        await Backup.StartAsync(new KaconfProgram(binary, Backup.Name));
        await SaidAsync(Backup, "Entering BACKUP");
        Client.Run("ping", "-c", "1", "-W", "2", _vip);
        (string mac, string before) = Show("before");

        Task<CommandResult> pings = Task.Run(() => Client.Run("ping", "-q", "-i", Text(BetweenPings.TotalSeconds), "-c", "100", "-W", "1", _vip));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Master.PullCable();
        Console.WriteLine(Ink.Cyan($"  the cable of {Master.Name} is pulled"));
        await SaidAsync(Backup, "Entering MASTER");
        CommandResult counted = await pings;
        (string after, string port) = Show("after");

        Verdict.Print("ARP table", $"the client has {after} for {_vip}, as before", mac, after == mac && mac.StartsWith("00:00:5e:00:01:", StringComparison.Ordinal));
        Verdict.Print("bridge", $"{mac} moved from the port of {before} to that of {port}", "the switch learned it from an announcement", before == Master.Name && port == Backup.Name);
        Judge(counted);
        Master.PlugCable();
        Console.WriteLine(Ink.Cyan($"  the cable of {Master.Name} is in again"));
        await SaidAsync(Backup, "Entering BACKUP", 2);
        Client.Run("ping", "-c", "1", "-W", "2", _vip);
        Verdict.Print("return", $"{mac} is behind the port of {Show("at the end").Port}", _master.Name, _lan.NodeBehind(mac) == Master);
        await StopAsync();
    }

    public void Dispose() => _lan.Dispose();

    // The bound of the protocol, and a second for the machine and the pings on their way.
    private void Judge(CommandResult counted)
    {
        Match numbers = Regex.Match(counted.Output, @"(\d+) packets transmitted, (\d+) received");
        int sent = int.Parse(numbers.Groups[1].Value, CultureInfo.InvariantCulture), received = int.Parse(numbers.Groups[2].Value, CultureInfo.InvariantCulture);
        TimeSpan lost = (sent - received) * BetweenPings, bound = _backup.Bound + TimeSpan.FromSeconds(1);
        Verdict.Print("pings", $"{sent - received} of {sent} lost, one each {Text(BetweenPings.TotalMilliseconds)} ms",
            $"at most {Text(bound.TotalSeconds)} s of silence: 3 × advert_int + skew, and 1 s", received > 0 && lost <= bound);
    }

    private async Task StopAsync()
    {
        await Master.Daemon!.TerminateAsync();
        await Backup.Daemon!.TerminateAsync();
        bool isClean = new[] { Master, Backup }.All(node => !node.Run("ip", "link").Output.Contains("vrrp."));
        Verdict.Print("left behind", isClean ? "no VMAC" : "a VMAC", "no VMAC", isClean);
    }

    private (string Mac, string Port) Show(string when)
    {
        string entry = Client.Run("ip", "neigh", "show", _vip).Output.Trim();
        string mac = Regex.Match(entry, "lladdr ([0-9a-f:]+)").Groups[1].Value;
        string port = _lan.NodeBehind(mac)?.Name ?? "nobody";
        Console.WriteLine($"  {when.PadRight(10)} {Ink.Dim($"client: ip neigh: {entry}; bridge: {mac} behind {port}")}");
        return (mac, port);
    }

    private async Task SaidAsync(Node node, string words, int times = 1)
    {
        await Wait.UntilAsync(() => node.Log.Count(line => line.Text.Contains(words, StringComparison.Ordinal)) >= times, Patience, $"{node.Name}: {words}", _lan.Report);
        Console.WriteLine($"  {node.Name}: {node.Log.Last(line => line.Text.Contains(words, StringComparison.Ordinal)).Text}");
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
