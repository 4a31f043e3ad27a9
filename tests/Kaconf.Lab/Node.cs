using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Kaconf.Lab;

/// <summary>
/// A small machine: namespaces of its own for network, processes, mounts and host name, an eth0 that hangs on the bridge,
/// and a /run of its own, which the host sees as <see cref="Folder"/>.
/// </summary>
public sealed class Node : IDisposable
{
    // Process 1 of the node: it reaps what loses its parent, because keepalived refuses to start beside its own zombie.
    private const string InitScript = """mount --bind "$1" /run && hostname "$2" && echo ready; while :; do sleep 1000 & wait $!; done""";

    // Addresses are there at once, without duplicate address detection, and outlive a link that goes down, as IPv4's do.
    private const string Ipv6Script = """
        cd /proc/sys/net/ipv6/conf 2>/dev/null || exit 0
        echo 0 >default/accept_dad; echo 0 >default/router_solicitations; echo 1 >all/keep_addr_on_down
        """;

    private readonly BridgePort _port;
    private readonly Process _init;
    private readonly int _initPid;
    private readonly List<Daemon> _daemons = [];

    internal Node(string name, int number, string address, string netns, BridgePort port, string folder)
    {
        (Name, Address, Address6, NetworkNamespace, Folder, _port) = (name, address, $"fd77::{number}", netns, folder, port);
        HardwareAddress = $"02000000{number:X4}";
        Directory.CreateDirectory(folder);
        CreateNamespace();
        CreateLink();
        _init = Command.Start("ip", ["netns", "exec", netns, "unshare", "--pid", "--fork", "--kill-child=KILL", "--mount-proc", "--uts",
            "sh", "-c", InitScript, "init", folder, name]);
        if (_init.StandardOutput.ReadLine() != "ready")
            throw new LabException($"node {name} did not start: {_init.StandardError.ReadToEnd()}");
        _initPid = Signals.ChildrenOf(_init.Id)[0];
    }

    /// <summary>The node's name, which is its host name too.</summary>
    public string Name { get; }

    /// <summary>Its own address on eth0, in a /24.</summary>
    public string Address { get; }

    /// <summary>Its own IPv6 address on eth0, in a /64; the link-local one follows from <see cref="HardwareAddress"/>.</summary>
    public string Address6 { get; }

    /// <summary>The link-layer address of eth0, twelve hexadecimal digits; the first node of each network has the same, and so on.</summary>
    public string HardwareAddress { get; }

    /// <summary>The name for <c>ip -n</c>.</summary>
    public string NetworkNamespace { get; }

    /// <summary>The host's path of the node's /run.</summary>
    public string Folder { get; }

    /// <summary>Whether its cable is in and its link up.</summary>
    public bool IsConnected { get; private set; } = true;

    /// <summary>The newest daemon, if any was started.</summary>
    public Daemon? Daemon => _daemons.LastOrDefault();

    /// <summary>Whether a daemon runs and can reach the others.</summary>
    public bool TakesPart => IsConnected && Daemon is { IsRunning: true };

    /// <summary>Every line of every daemon that ran here, in order.</summary>
    public IEnumerable<LogLine> Log => _daemons.SelectMany(daemon => daemon.Log.Lines);

    /// <summary>Starts a daemon; the one before has to be gone.</summary>
    public async Task<Daemon> StartAsync(DaemonProgram program)
    {
        if (Daemon is { IsRunning: true })
            throw new LabException($"{Name} still runs {Daemon.Program.Name}");
        Daemon daemon = await Daemon.StartAsync(program, _initPid);
        _daemons.Add(daemon);
        return daemon;
    }

    /// <summary>Starts anything else on the node, such as the service that a check script looks at; it ends with the node.</summary>
    public Service Serve(params IReadOnlyList<string> command) => new(Command.Start("nsenter", InNode(command)));

    /// <summary>Runs a command on the node to its end.</summary>
    public CommandResult Run(params IReadOnlyList<string> command) => Command.Try("nsenter", InNode(command));

    /// <summary>Pulls the cable: eth0 stays up and loses its carrier.</summary>
    public void PullCable() => SetCable(connected: false);

    /// <summary>Plugs the cable in again.</summary>
    public void PlugCable() => SetCable(connected: true);

    /// <summary>Takes eth0 down, as an administrator does.</summary>
    public void LinkDown() => SetLink(isUp: false);

    /// <summary>Takes eth0 up again.</summary>
    public void LinkUp() => SetLink(isUp: true);

    /// <summary>eth0 is no more, and after a while there is another of the same name.</summary>
    public async Task ReplaceLinkAsync(TimeSpan after)
    {
        Command.Run("ip", "-n", NetworkNamespace, "link", "delete", "eth0");
        await Task.Delay(after);
        CreateLink();
    }

    /// <summary>Multicasts of the others no longer reach it, while its own reach them; or they do again.</summary>
    public void Deafen(bool isDeaf) => SetPort("mcast_flood", !isDeaf);

    /// <summary>The addresses of eth0, and of the VMACs on it, as the kernel has them now, IPv4 before IPv6: "10.77.0.100/24".</summary>
    public IReadOnlyList<string> Addresses()
    {
        using JsonDocument links = JsonDocument.Parse(Command.Run("ip", "-n", NetworkNamespace, "-j", "addr", "show"));
        return [.. links.RootElement.EnumerateArray()
            .Where(link => link.GetProperty("ifname").GetString() is { } name && (name == "eth0" || name.StartsWith("vrrp.", StringComparison.Ordinal)))
            .SelectMany(link => link.GetProperty("addr_info").EnumerateArray())
            .Select(info => $"{info.GetProperty("local").GetString()}/{info.GetProperty("prefixlen").GetInt32()}")];
    }

    /// <summary>Adds an interface on the same bridge, with the link-layer address of eth0: to the others it is the same machine.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="address">Its address, with the prefix length.</param>
    public void AddInterface(string name, string address)
    {
        string port = $"{_port.Name}-{name}";
        Command.Run("ip", "link", "add", "name", name, "netns", NetworkNamespace, "type", "veth", "peer", "name", port, "netns", _port.Namespace);
        Command.Run("ip", "-n", _port.Namespace, "link", "set", port, "master", "br0", "up");
        Command.Run("ip", "-n", NetworkNamespace, "link", "set", name, "address", Run("cat", "/sys/class/net/eth0/address").Output.Trim());
        Command.Run("ip", "-n", NetworkNamespace, "addr", "add", address, "dev", name);
        Command.Run("ip", "-n", NetworkNamespace, "link", "set", name, "up");
    }

    /// <summary>Ends everything on the node and removes it.</summary>
    public void Dispose()
    {
        Signals.Send(_initPid, Signals.Kill);
        _init.WaitForExit();
        _init.Dispose();
        LabNames.RemoveNamespace(NetworkNamespace);
    }

    internal void SetPort(string flag, bool isOn) =>
        Command.Run("ip", "-n", _port.Namespace, "link", "set", _port.Name, "type", "bridge_slave", flag, isOn ? "on" : "off");

    private void CreateNamespace()
    {
        Command.Run("ip", "netns", "add", NetworkNamespace);
        Command.Run("ip", "netns", "exec", NetworkNamespace, "sh", "-c", Ipv6Script);
        Command.Run("ip", "-n", NetworkNamespace, "link", "set", "lo", "up");
    }

    private void CreateLink()
    {
        Command.Run("ip", "link", "add", "name", "eth0", "address", Colons(HardwareAddress), "netns", NetworkNamespace, "type", "veth", "peer", "name", _port.Name, "netns", _port.Namespace);
        Command.Run("ip", "-n", _port.Namespace, "link", "set", _port.Name, "master", "br0", "up");
        Command.Run("ip", "-n", NetworkNamespace, "addr", "add", $"{Address}/24", "dev", "eth0");
        // A kernel without IPv6 has all else of the lab.
        _ = Command.Try("ip", "-n", NetworkNamespace, "addr", "add", $"{Address6}/64", "dev", "eth0", "nodad");
        Command.Run("ip", "-n", NetworkNamespace, "link", "set", "eth0", "up");
    }

    private static string Colons(string digits) => string.Join(':', digits.Chunk(2).Select(pair => new string(pair)));

    private void SetCable(bool connected)
    {
        Command.Run("ip", "-n", _port.Namespace, "link", "set", _port.Name, connected ? "up" : "down");
        IsConnected = connected;
    }

    private void SetLink(bool isUp)
    {
        Command.Run("ip", "-n", NetworkNamespace, "link", "set", "eth0", isUp ? "up" : "down");
        IsConnected = isUp;
    }

    private string[] InNode(IReadOnlyList<string> command) =>
        ["--target", $"{_initPid}", "--mount", "--net", "--pid", "--uts", "--", .. command];
}

/// <summary>Where a node's cable ends: a port of the bridge, in the bridge's namespace.</summary>
internal readonly record struct BridgePort(string Namespace, string Name);
