using System.Collections.Generic;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>
/// rp_filter, which is to be 0 on a VMAC, where adverts of others arrive from a network that it has no address of. The kernel takes the
/// greater of an interface's value and that of <c>all</c>: so <c>all</c> becomes 0, and the other interfaces and <c>default</c> get what
/// it was, so that nothing changes for them (keepalived.conf(5), use_vmac).
/// </summary>
internal sealed class ReversePathSettings(RouteClient route, Log log)
{
    private const string Name = "rp_filter";

    private readonly Dictionary<int, int> before = [];
    private int? all, standard;

    /// <summary>What <c>all</c> and <c>default</c> were; null = they are as they were.</summary>
    public (int? All, int? Default) Before => (all, standard);

    /// <summary>Takes over what a killed run knew.</summary>
    public void Remember(in SettingsBefore known) => (all, standard) = (all ?? known.AllReversePath, standard ?? known.DefaultReversePath);

    /// <summary>Changes the settings, once.</summary>
    public void Change(LinkTable links)
    {
        if (all is not null || Read("all") is not ({ } value and > 0)) return;
        all = value;
        if (Read("default") is { } had && had < value)
        {
            standard = had;
            Write("default", value);
        }
        foreach (Link link in links.All)
        {
            if (Read(link.Name) is not { } own || own >= value) continue;
            before[link.Index] = own;
            Set(link.Index, value);
        }
        log.Info($"net.ipv4.conf.all.rp_filter is 0 instead of {value} while there are VMACs; the interfaces have {value} each");
        Write("all", 0);
    }

    /// <summary>Has them as they were, unless somebody else has changed them since.</summary>
    public void Restore(LinkTable links)
    {
        if (all is not { } value) return;
        if (Read("all") == 0) Write("all", value);
        if (standard is { } had && Read("default") == value) Write("default", had);
        foreach ((int index, int own) in before)
            if (links.Find(index) is { } link && Read(link.Name) == value) Set(index, own);
        (all, standard) = (null, null);
        before.Clear();
    }

    private static int? Read(string device) => Sysctl.Read(Sysctl.Path("ipv4", device, Name));

    private void Write(string device, int value)
    {
        Errno error = Sysctl.Write(Sysctl.Path("ipv4", device, Name), value);
        if (error.IsError) log.Warning($"cannot set net.ipv4.conf.{device}.{Name} to {value}: {error}; VMACs may not hear adverts");
    }

    private void Set(int index, int value)
    {
        (ushort, uint)[] settings = [(RtNetlink.IPV4_DEVCONF_RP_FILTER, (uint)value)];
        route.Ask((span, sequence) => LinkRequest.Configure(span, sequence, index, default, settings));
    }
}
