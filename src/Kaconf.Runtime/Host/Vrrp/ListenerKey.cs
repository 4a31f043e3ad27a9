using Kaconf.Runtime.Config;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>What instances that share a receive socket have in common, as in keepalived.</summary>
/// <param name="InterfaceIndex">The interface.</param>
/// <param name="IsV6">The family.</param>
/// <param name="Protocol">112, or 51 for those with an authentication header.</param>
/// <param name="Unicast">The address of ours that unicast adverts come to; null = multicast.</param>
internal readonly record struct ListenerKey(int InterfaceIndex, bool IsV6, byte Protocol, IpAddress? Unicast);
