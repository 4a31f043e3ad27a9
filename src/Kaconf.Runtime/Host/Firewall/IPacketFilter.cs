using System;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Host.Vrrp;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>
/// What the instances have dropped by the kernel. All of it is a wish until <see cref="Tighten"/> and <see cref="Loosen"/>: before virtual
/// addresses are added the first makes the new rules, after they are removed the second takes the old ones away.
/// </summary>
internal interface IPacketFilter : IDisposable
{
    /// <summary>Says that an address is about to be there, or is going. Of an instance that accepts packets nothing is dropped.</summary>
    void Want(VirtualAddress address, bool wanted);

    /// <summary>
    /// Has what a VMAC would say of multicast groups leave by its parent instead, where switches expect it, and its router solicitations dropped.
    /// </summary>
    /// <param name="vmac">The number of the VMAC.</param>
    /// <param name="parent">The number of the interface below it.</param>
    /// <param name="isV6">MLD and router solicitations; else IGMP.</param>
    void BlockIgmp(int vmac, int parent, bool isV6);

    /// <summary>Ends <see cref="BlockIgmp"/> for both IP versions.</summary>
    void UnblockIgmp(int vmac);

    /// <summary>Makes the rules that are missing, all at once.</summary>
    void Tighten(LinkTable links);

    /// <summary>Takes away the rules that nothing needs any more, all at once.</summary>
    void Loosen();
}
