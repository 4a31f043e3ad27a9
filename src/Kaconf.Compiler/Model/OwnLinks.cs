using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>The interfaces that a node makes, and which addresses are on them (keepalived.conf(5), use_vmac, use_vmac_addr, use_ipvlan).</summary>
internal sealed class OwnLinks
{
    private const byte LinkLocalPrefix = 64;

    // Most sites have none, and then nothing is to be looked at.
    private readonly bool anyUses;
    private readonly string prefix, addressPrefix;
    private readonly LinkNames names;
    private readonly List<OwnLinkModel> links = [];
    private readonly Dictionary<(string Parent, EquatableArray<byte> Mac), int> byMac = [];
    private readonly Dictionary<string, string> own = [];

    /// <summary>Works out those of the instances that are started.</summary>
    public OwnLinks(NodeModel node)
    {
        InstanceModel[] instances = [.. node.Instances.Where(instance => instance.IsStarted)];
        anyUses = Array.Exists(instances, EffectiveLinks.Uses);
        if (!anyUses) instances = [];
        prefix = Given(node, GlobalVrrpKeywords.VmacPrefix) ?? GlobalVrrpKeywords.VmacPrefix.Default;
        addressPrefix = Given(node, GlobalVrrpKeywords.VmacAddressPrefix) ?? prefix;
        names = new LinkNames(instances);
        foreach (InstanceModel instance in instances)
        {
            if (EffectiveLinks.HasVmac(instance) || EffectiveLinks.HasIpvlan(instance)) own[instance.Name] = MakeOwn(instance);
            foreach (VirtualAddressValue address in EffectiveAdverts.Named(instance).Concat(EffectiveAdverts.Excluded(instance))) _ = Place(instance, address);
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<OwnLinkModel> All => links;

    /// <summary>The one that an instance has for itself; null = none.</summary>
    public string? Of(InstanceModel instance) => own.TryGetValue(instance.Name, out string? name) ? name : null;

    /// <summary>An address with the interface that it is put on.</summary>
    public VirtualAddressValue Place(InstanceModel instance, VirtualAddressValue address)
    {
        if (!anyUses) return address;
        string device = address.Device ?? instance.Interface;
        bool isOwnDevice = device == instance.Interface, isOwnFamily = address.Address.IsV6 == instance.IsV6;
        if (isOwnDevice && isOwnFamily && EffectiveLinks.HasVmac(instance)) return address with { Device = own[instance.Name] };
        bool needsVmac = address.UseVmac || (instance.Block.Get(LinkKeywords.UseVmacAddress) && !(isOwnDevice && isOwnFamily));
        return needsVmac && device.Length > 0 ? address with { Device = ForAddress(instance, address.Address.IsV6, device) } : address;
    }

    private string MakeOwn(InstanceModel instance)
    {
        string name = names.Own(instance, prefix);
        if (EffectiveLinks.HasIpvlan(instance))
        {
            links.Add(Ipvlan(instance, name));
            return name;
        }
        VmacValue vmac = instance.Block.Get(LinkKeywords.UseVmac);
        bool hasLinkLocal = instance.IsV6 && !EffectiveLinks.TransmitsOnBase(instance);
        return Add(new(name, instance.Interface, EffectiveLinks.Mac(instance, instance.IsV6))
        {
            HasV4 = !instance.IsV6,
            HasV6 = instance.IsV6 || HasExcludedV6(instance),
            HasLinkLocal = hasLinkLocal,
            Address = hasLinkLocal ? instance.SourceAddress : null,
            PrefixLength = LinkLocalPrefix,
            Group = vmac.Group,
            NotifyMessage = vmac.NotifyMessage,
        });
    }

    private static OwnLinkModel Ipvlan(InstanceModel instance, string name)
    {
        IpvlanValue ipvlan = instance.Block.Get(LinkKeywords.UseIpvlan);
        byte full = (byte)(ipvlan.Address?.IsV6 == true ? 128 : 32);
        return new(name, instance.Interface, default)
        {
            HasV6 = instance.IsV6 || HasExcludedV6(instance),
            Address = ipvlan.Address?.IsV6 == instance.IsV6 ? ipvlan.Address : null,
            PrefixLength = ipvlan.PrefixLength ?? full,
            Group = ipvlan.Group,
            IpvlanFlag = ipvlan.Mode == "bridge" ? null : ipvlan.Mode,
        };
    }

    private static string? Given(NodeModel node, Keyword<string> row) =>
        node.Root.Of(GlobalKeywords.Block).Select(globals => globals.Find(row)?.Value).OfType<string>().FirstOrDefault();

    private static bool HasExcludedV6(InstanceModel instance) => EffectiveAdverts.Excluded(instance).Any(address => address.Address.IsV6);

    private string ForAddress(InstanceModel instance, bool isV6, string parent)
    {
        EquatableArray<byte> mac = EffectiveLinks.Mac(instance, isV6);
        // One of the same MAC is there already: the kernel takes no second one.
        if (!byMac.TryGetValue((parent, mac), out int index))
            return Add(new(names.Make(addressPrefix, instance.VirtualRouterId, isV6), parent, mac) { HasV4 = !isV6, HasV6 = isV6, HasLinkLocal = isV6, PrefixLength = LinkLocalPrefix });
        OwnLinkModel link = links[index];
        links[index] = link with { HasV4 = link.HasV4 || !isV6, HasV6 = link.HasV6 || isV6 };
        return link.Name;
    }

    private string Add(OwnLinkModel link)
    {
        byMac[(link.Parent, link.Mac)] = links.Count;
        links.Add(link);
        return link.Name;
    }
}
