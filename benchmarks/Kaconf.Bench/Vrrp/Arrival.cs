using System;
using System.Net;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>A virtual router on one of the networks.</summary>
internal readonly record struct RouterId(int Network, int VirtualRouterId)
{
    /// <summary>Whose advert it is: the third byte of the sender's address is the network.</summary>
    public static RouterId Of(VrrpAdvert advert) => new(advert.Source.GetAddressBytes()[2], advert.VirtualRouterId);
}

/// <summary>The first announcement of a virtual address by its new holder.</summary>
/// <param name="Router">The virtual router that the address belongs to.</param>
/// <param name="Time">By the kernel's clock at the bridge.</param>
internal readonly record struct Arrival(RouterId Router, DateTime Time)
{
    /// <summary>Of the address 10.78.NETWORK.VRID.</summary>
    public static Arrival Of(IPAddress address, DateTime time) => new(new RouterId(address.GetAddressBytes()[2], address.GetAddressBytes()[3]), time);
}
