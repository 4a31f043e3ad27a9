using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Model;

/// <summary>Names for the interfaces that a node makes, as keepalived makes them up: vrrp.51, vrrp6.51, vrrp1.51 and so on.</summary>
internal sealed class LinkNames
{
    // IFNAMSIZ of linux/if.h, the null byte included.
    private const int MostCharacters = 15;

    // The digit that the first name of IPv6 has.
    private const int Six = 6;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Keeps free what the file names itself.</summary>
    public LinkNames(IEnumerable<InstanceModel> instances)
    {
        foreach (InstanceModel instance in instances)
        {
            taken.Add(instance.Interface);
            if (GivenName(instance) is { } name) taken.Add(name);
            foreach (VirtualAddressValue address in instance.VirtualAddresses.Concat(instance.Block.EntriesOf<VirtualAddressValue>(AddressKeywords.Excluded)))
                if (address.Device is { } device) taken.Add(device);
        }
    }

    /// <summary>The name of an instance's own interface: the one it gives, unless another has it already.</summary>
    public string Own(InstanceModel instance, string prefix) =>
        GivenName(instance) is { } name && given.Add(name) ? name : Make(prefix, instance.VirtualRouterId, instance.IsV6);

    /// <summary>A name that nothing has.</summary>
    public string Make(string prefix, byte virtualRouterId, bool isV6)
    {
        string name = Name(prefix, "", virtualRouterId);
        for (int number = 0; !taken.Add(name); name = Name(prefix, number.ToString(CultureInfo.InvariantCulture), virtualRouterId))
            number = Next(number, isV6);
        return name;
    }

    private static string? GivenName(InstanceModel instance) =>
        EffectiveLinks.HasIpvlan(instance) ? instance.Block.Get(LinkKeywords.UseIpvlan).Name
        : EffectiveLinks.HasVmac(instance) ? instance.Block.Get(LinkKeywords.UseVmac).Name : null;

    // IPv6 has 6 before all others; IPv4 counts.
    private static int Next(int number, bool isV6)
    {
        if (!isV6) return number + 1;
        return number switch { 0 => Six, Six => 1, Six - 1 => Six + 1, _ => number + 1 };
    }

    private static string Name(string prefix, string number, byte virtualRouterId)
    {
        string end = $"{number}.{virtualRouterId.ToString(CultureInfo.InvariantCulture)}";
        return prefix.Substring(0, Math.Min(prefix.Length, MostCharacters - end.Length)) + end;
    }
}
