using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;
using Kaconf.Runtime.Host.Routes;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>Makes interfaces and prepares them: marked, with the settings that they need, and switched on.</summary>
internal sealed class OwnLinkMaker(RouteClient route, LinkMonitor monitor, string owner, Log log, RouteNames names, IPacketFilter? filter = null)
{
    // It hears its own node's other instances, whatever address it has itself, and answers for its own addresses only.
    private static readonly (ushort, uint)[] VmacSettings =
    [
        (RtNetlink.IPV4_DEVCONF_ARP_IGNORE, 1), (RtNetlink.IPV4_DEVCONF_ACCEPT_LOCAL, 1),
        (RtNetlink.IPV4_DEVCONF_RP_FILTER, 0), (RtNetlink.IPV4_DEVCONF_PROMOTE_SECONDARIES, 1),
    ];

    private readonly ParentSettings parents = new(route);
    private readonly ReversePathSettings reversePath = new(route, log);

    /// <summary>Takes over what an interface that a killed run left knows of the settings.</summary>
    public void Remember(Link link, in SettingsBefore known)
    {
        parents.Remember(link.Lower, known);
        reversePath.Remember(known);
    }

    /// <summary>Makes an interface.</summary>
    public RouteResult Make(OwnLinkConfig config, Link parent)
    {
        if (config.HasV4 && config.Mac.Length > 0) reversePath.Change(monitor.Links);
        uint? group = config.Group is { } name ? RouteNames.Number(name) ?? names.Find(name, "group") : null;
        if (config.Group is not null && group is null) log.Warning($"{config.Name}: this host has no group '{config.Group}' (add it to /etc/iproute2/group, or write its number), so it is in none");
        byte[] utf8 = Encoding.UTF8.GetBytes(config.Name);
        int vrf = monitor.Links.Find(parent.Master) is { Kind: "vrf" } ? parent.Master : 0;
        RouteResult result = route.Ask((span, sequence) => new NewLinkMessage
        {
            Name = utf8, Parent = parent.Index, HardwareAddress = config.Mac, IpvlanFlags = (ushort)config.IpvlanFlag, Group = group, Master = vrf,
        }.Write(span, sequence));
        monitor.Poll();
        return result;
    }

    /// <summary>Gives an interface its settings, and switches it on.</summary>
    public RouteResult Prepare(OwnLinkConfig config, Link link, Link parent)
    {
        bool isVmac = config.Mac.Length > 0;
        (int? ignore, int? filter) = (null, null);
        if (isVmac && config.HasV4)
        {
            reversePath.Change(monitor.Links);
            (ignore, filter) = parents.Change(monitor.Links.Find(link.Lower) ?? parent);
        }
        (int? all, int? standard) = reversePath.Before;
        byte[] mark = Encoding.UTF8.GetBytes(new OwnLinkMark(owner, new(ignore, filter, all, standard)).ToString());
        RouteResult result = route.Ask((span, sequence) => LinkRequest.Configure(span, sequence, link.Index, mark, isVmac && config.HasV4 ? VmacSettings : []));
        if (result.Error.IsError) return result;
        // Neither is there in a kernel without IPv6.
        Sysctl.Write(Sysctl.Path("ipv6", config.Name, "disable_ipv6"), config.HasV6 ? 0 : 1);
        if (isVmac) MoveReports(config, link);
        if (isVmac) route.Ask((span, sequence) => LinkRequest.NoGeneratedAddress(span, sequence, link.Index));
        result = route.Ask((span, sequence) => LinkRequest.Up(span, sequence, link.Index));
        NotifyParent(config, parent);
        monitor.Poll();
        return result;
    }

    /// <summary>Forgets the rules about an interface that is gone.</summary>
    public void Forget(int index) => filter?.UnblockIgmp(index);

    /// <summary>Removes an interface.</summary>
    public RouteResult Delete(Link link)
    {
        RouteResult result = route.Ask((span, sequence) => LinkRequest.Delete(span, sequence, link.Index));
        monitor.Poll();
        return result.Error == Errno.ENODEV ? RouteResult.Done : result;
    }

    /// <summary>Has listeners told of the parent, where that is asked for.</summary>
    public void NotifyParent(OwnLinkConfig config, Link? parent)
    {
        if (config.NotifiesParent && parent is not null) route.Ask((span, sequence) => LinkRequest.Group(span, sequence, parent.Index, parent.Group));
    }

    /// <summary>Has the kernel's settings as they were.</summary>
    public void RestoreSettings()
    {
        parents.Restore();
        reversePath.Restore(monitor.Links);
    }

    // Before it is up: a switch that hears the groups of a VMAC by its MAC would send all of them there alone.
    private void MoveReports(OwnLinkConfig config, Link link)
    {
        if (config.HasV4) filter?.BlockIgmp(link.Index, link.Lower, isV6: false);
        if (config.HasV6 || !config.HasV4) filter?.BlockIgmp(link.Index, link.Lower, isV6: true);
        filter?.Tighten(monitor.Links);
    }
}
