using System;
using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The addresses of <c>static_ipaddress</c>, which the node has from its start to its stop.</summary>
internal sealed class StaticAddresses
{
    private readonly AddressKeeper keeper;
    private readonly VirtualAddress[] addresses;

    /// <summary>Takes them into care.</summary>
    public StaticAddresses(NodeConfig node, AddressKeeper keeper)
    {
        this.keeper = keeper;
        addresses = Array.ConvertAll(node.StaticAddresses, address => new VirtualAddress(address));
        foreach (VirtualAddress address in addresses) keeper.Add(address);
    }

    /// <summary>Has them from now on, or not any more.</summary>
    public void Want(bool wanted)
    {
        foreach (VirtualAddress address in addresses) keeper.Want(address, wanted);
        keeper.Settle();
    }
}
