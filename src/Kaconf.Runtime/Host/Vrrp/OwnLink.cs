using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>The interface of an instance: its sockets follow it when it comes, goes, is replaced by another of its name, or gets another address.</summary>
internal sealed class OwnLink(VrrpInstanceRunner runner, ListenerPool listeners, AdvertSender sender, byte protocol, Log log)
{
    private ListenerKey bound;
    private bool isBound;
    private Burst refused;

    /// <summary>Whether adverts are received and sent.</summary>
    public bool IsBound => isBound && listeners.Hears(bound, runner.Config.VirtualRouterId);

    /// <summary>Opens and closes sockets as the interface wants it now.</summary>
    /// <param name="link">The interface; null = there is none.</param>
    /// <param name="source">Our address in adverts; null = none.</param>
    /// <param name="now">Nanoseconds.</param>
    public void Follow(Link? link, IpAddress? source, long now)
    {
        if (link is null || (!runner.IsMulticast && source is null))
        {
            Unbind();
            return;
        }
        ListenerKey key = new(link.Index, runner.Config.IsV6, protocol, runner.IsMulticast ? null : source);
        if (isBound && key == bound) return;
        Unbind();
        Bind(key, link.Name, now);
    }

    /// <summary>Neither receives nor sends from now on.</summary>
    public void Unbind()
    {
        if (!isBound) return;
        listeners.Remove(bound, runner);
        sender.InterfaceIndex = 0;
        isBound = false;
    }

    private void Bind(in ListenerKey key, string device, long now)
    {
        try
        {
            listeners.Add(key, device, runner);
            sender.InterfaceIndex = key.InterfaceIndex;
            (bound, isBound) = (key, true);
            refused.End();
        }
        catch (LinuxException e)
        {
            // It may have vanished since; its return, or the next look at it, mends this.
            listeners.Remove(key, runner);
            if (refused.Begins(now)) log.Error($"({runner.Config.Name}) {e.Message}");
        }
    }
}
