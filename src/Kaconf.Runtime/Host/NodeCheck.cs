using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host;

/// <summary>What <c>--check</c> says: a line for each thing that a node needs of its host.</summary>
internal sealed partial class NodeCheck(IHostFacts facts) : ICheckReport
{
    private enum Verdict
    {
        Ok,
        Warning,
        Fault,
    }

    private const int CapNetAdmin = 12, CapNetRaw = 13, CapIpcLock = 14, CapSysNice = 23;
    private readonly List<(Verdict Verdict, string What, string Found)> findings = [];
    private readonly HashSet<string> ownLinks = [];

    /// <summary>Looks at everything that the node needs.</summary>
    /// <returns>Whether all of it is there.</returns>
    internal bool Look(NodeConfig node)
    {
        Capability("CAP_NET_ADMIN", CapNetAdmin, "needed to add addresses; run as root or grant it");
        if (node.Instances.Length > 0 || node.VirtualServers.Length == 0) Capability("CAP_NET_RAW", CapNetRaw, "needed to send adverts; run as root or grant it");
        Process(node.Globals.Process);
        foreach (NotStartedConfig instance in node.NotStarted) findings.Add((Verdict.Fault, instance.Name, Unsupported.Reason(instance)));
        if (node.NotActedOn.Length > 0) findings.Add((Verdict.Warning, "not supported yet", Unsupported.Rest(node)));
        if (node.Instances.Length + node.NotStarted.Length + node.VirtualServers.Length == 0)
            findings.Add((Verdict.Fault, "vrrp_instance", "none in the file of this node, and no virtual_server: it would do nothing"));
        foreach (OwnLinkConfig link in node.OwnLinks) Own(link);
        foreach (VrrpInstanceConfig instance in node.Instances) Instance(instance);
        foreach (SyncGroupConfig group in node.SyncGroups) Group(group);
        Command("startup_script", node.Globals.StartupScript);
        Command("shutdown_script", node.Globals.ShutdownScript);
        foreach (VrrpScriptConfig script in node.Scripts) Command($"script {script.Name}", script.Command);
        Command("notify_fifo_script", node.Globals.NotifyFifo?.Reader);
        Command("vrrp_notify_fifo_script", node.Globals.VrrpNotifyFifo?.Reader);
        Command("lvs_notify_fifo_script", node.Globals.LvsNotifyFifo?.Reader);
        foreach (VirtualServerConfig service in node.VirtualServers) Service(service);
        return findings.TrueForAll(static finding => finding.Verdict != Verdict.Fault);
    }

    /// <inheritdoc/>
    public void Wish(string what, string? trouble, string otherwise) => findings.Add((trouble is null ? Verdict.Ok : Verdict.Warning, what, trouble ?? otherwise));

    /// <summary>The findings as a table.</summary>
    internal string Table()
    {
        int width = 0;
        foreach ((Verdict _, string? what, string _) in findings) width = System.Math.Max(width, what.Length);
        StringBuilder table = new();
        foreach ((Verdict verdict, string? what, string? found) in findings)
            table.Append(verdict switch { Verdict.Ok => "ok     ", Verdict.Warning => "warn   ", _ => "FAULT  " }).Append(what.PadRight(width)).Append("  ").Append(found).Append('\n');
        return table.ToString();
    }

    private void Add(bool good, string what, string found) => findings.Add((good ? Verdict.Ok : Verdict.Fault, what, found));

    private void Capability(string name, int number, string otherwise)
    {
        bool has = facts.HasCapability(number);
        Add(has, name, has ? "present" : $"missing: {otherwise}");
    }

    private void Process(ProcessConfig process)
    {
        bool nice = process.Niceness < 0 || process.RealTimePriority > 0 || process.MaximumAutoPriority > 0;
        if (nice) Rights("CAP_SYS_NICE", CapSysNice, "vrrp_priority, vrrp_rt_priority and max_auto_priority work only as far as RLIMIT_NICE and RLIMIT_RTPRIO allow");
        if (process.NoSwap) Rights("CAP_IPC_LOCK", CapIpcLock, "vrrp_no_swap works only if RLIMIT_MEMLOCK allows it (LimitMEMLOCK=infinity)");
    }

    private void Rights(string name, int number, string otherwise) => Wish(name, facts.HasCapability(number) ? null : $"missing: {otherwise}", "present");

    private void Own(OwnLinkConfig link)
    {
        ownLinks.Add(link.Name);
        Interface($"{link.Name} is made on", link.Parent);
    }

    private void Instance(VrrpInstanceConfig instance)
    {
        // A VMAC makes itself a link-local address.
        bool needsAddress = instance.SourceAddress is null && !(instance.IsV6 && instance.OwnInterface is not null && !instance.TransmitBase);
        Interface(instance.Name, instance.Interface, needsAddress, instance.IsV6);
        if (instance.FaultWithoutPeer) findings.Add((Verdict.Warning, instance.Name, "stays in FAULT: unicast_fault_no_peer, and no peer"));
        foreach (TrackedInterfaceConfig tracked in instance.TrackedInterfaces) Interface($"{instance.Name} track_interface", tracked.Name);
        foreach (VirtualAddressConfig[] list in (VirtualAddressConfig[][])[instance.VirtualAddresses, instance.ExcludedAddresses])
            foreach (VirtualAddressConfig address in list)
                if (address.Device is { } device && device != instance.Interface && !ownLinks.Contains(device)) Interface($"{instance.Name} dev of {address.Address}", device);
        foreach (HmacKeyConfig key in instance.Hmac?.Keys ?? [])
            if (key.File is { } file) Add(facts.WhyNot(key) is null, $"{instance.Name} key {key.Id}", facts.WhyNot(key) ?? file);
        Notify(instance.Name, instance.Notify);
    }

    private void Group(SyncGroupConfig group)
    {
        foreach (TrackedInterfaceConfig tracked in group.TrackedInterfaces) Interface($"{group.Name} track_interface", tracked.Name);
        Notify(group.Name, group.Notify);
    }

    private void Notify(string name, NotifyConfig? notify)
    {
        Command($"{name} notify_master", notify?.Master);
        Command($"{name} notify_backup", notify?.Backup);
        Command($"{name} notify_fault", notify?.Fault);
        Command($"{name} notify_stop", notify?.Stop);
        Command($"{name} notify", notify?.Any);
        Command($"{name} notify_master_rx_lower_pri", notify?.LowerPriority);
    }

    private void Interface(string what, string name, bool needsAddress = false, bool isV6 = false)
    {
        string? fault = facts.Interface(name) switch
        {
            null => "does not exist in this network namespace",
            { IsUp: false } => "is down or has no carrier",
            { HasIPv4: false } when needsAddress && !isV6 => "has no IPv4 address to send from",
            { HasLinkLocal: false } when needsAddress && isV6 => "has no link-local address to send from",
            _ => null,
        };
        Add(fault is null, what, $"interface {name} {fault ?? "is up"}");
    }

    private void Command(string what, CommandConfig? command)
    {
        if (command is null) return;
        string? fault = facts.WhyNot(command);
        Add(fault is null, what, fault ?? command.Text);
    }
}
