using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Firewall;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The virtual addresses of one instance, the excluded ones after those of the adverts.</summary>
internal sealed class InstanceAddresses
{
    private readonly VirtualAddress[] addresses;

    /// <summary>Takes the addresses of an instance into care.</summary>
    public InstanceAddresses(VrrpInstanceConfig config, AddressKeeper keeper)
    {
        addresses = new VirtualAddress[config.VirtualAddresses.Length + config.ExcludedAddresses.Length];
        int count = 0;
        foreach (VirtualAddressConfig address in config.VirtualAddresses) addresses[count++] = new VirtualAddress(config, address);
        foreach (VirtualAddressConfig address in config.ExcludedAddresses) addresses[count++] = new VirtualAddress(config, address);
        foreach (VirtualAddress address in addresses) keeper.Add(address);
    }

    /// <summary>Wants all of them from now on, or none.</summary>
    public void Want(AddressKeeper keeper, bool wanted)
    {
        foreach (VirtualAddress address in addresses) keeper.Want(address, wanted);
    }

    /// <summary>Has packets to all of them dropped from now on, or to none, where the instance accepts none.</summary>
    public void Want(IPacketFilter filter, bool wanted)
    {
        foreach (VirtualAddress address in addresses) filter.Want(address, wanted);
    }

    /// <summary>Names those that are there already and not ours.</summary>
    public void WarnOfForeign(AddressKeeper keeper)
    {
        foreach (VirtualAddress address in addresses) keeper.WarnOfForeign(address);
    }

    /// <summary>Has each announced some times; but nobody is called to an address that we could not add.</summary>
    public void Announce(AddressKeeper keeper, GarpSender garp, int times)
    {
        foreach (VirtualAddress address in addresses)
            if (address.IsWanted && keeper.IsPresent(address)) garp.Add(address, times);
    }

    /// <summary>The same, once, for those on VMACs, or with <c>all</c> on any interfaces, that no adverts are on (garp_extra_if).</summary>
    public void AnnounceElsewhere(AddressKeeper keeper, GarpSender garp)
    {
        foreach (VirtualAddress address in addresses)
            if (IsElsewhere(address, garp) && address.IsWanted && keeper.IsPresent(address)) garp.Add(address, 1);
    }

    private static bool IsElsewhere(VirtualAddress address, GarpSender garp)
    {
        VrrpInstanceConfig owner = address.Owner!;
        string wire = owner.TransmitBase ? owner.Interface : owner.OwnInterface ?? owner.Interface;
        return address.Device != wire && (owner.Garp.AllExtraInterfaces || garp.IsOwnLink(address.Device));
    }
}
