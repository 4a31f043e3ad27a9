using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The interface of an instance: its sockets follow it when it comes, goes, or is replaced by another of its name.</summary>
internal sealed class OwnLink(VrrpInstanceRunner runner, VrrpNetwork network, AdvertSender sender, Log log)
{
    private int boundIndex;
    private Burst refused;

    /// <summary>Whether the sockets are open.</summary>
    public bool IsBound => boundIndex != 0;

    /// <summary>Opens and closes sockets as the interface wants it now.</summary>
    public void Follow(Link? link, long now)
    {
        if (link?.Index == boundIndex) return;
        Unbind();
        if (link is null) return;
        try
        {
            sender.Bind(link);
            network.Listen(link, runner);
            boundIndex = link.Index;
            refused.End();
        }
        catch (LinuxException e)
        {
            // It may have vanished since; its return, or the next look at it, mends this.
            sender.Dispose();
            network.Unlisten(link.Index, runner);
            if (refused.Begins(now)) log.Error($"({runner.Config.Name}) {e.Message}");
        }
    }

    /// <summary>Closes the sockets.</summary>
    public void Unbind()
    {
        if (!IsBound) return;
        network.Unlisten(boundIndex, runner);
        sender.Dispose();
        boundIndex = 0;
    }

    /// <summary>
    /// The address that adverts come from when the configuration names none: of the widest scope, the first that is
    /// not a virtual one; null = none.
    /// </summary>
    public IpAddress? PrimaryAddress(Link link)
    {
        LinkAddress? best = null;
        foreach (LinkAddress address in link.Addresses)
            if (!address.IsSecondary && !IsVirtual(address) && (best is null || address.Scope < best.Value.Scope)) best = address;
        return best?.Address;
    }

    // An address owner has the virtual address as its real one: then it carries no mark of ours.
    private bool IsVirtual(in LinkAddress address) =>
        network.VirtualAddresses.Contains(address.Address)
        && AddressOwnership.IsOurs(address)
        && (AddressOwnership.IsMarked || runner.Config.Priority != 255);
}
