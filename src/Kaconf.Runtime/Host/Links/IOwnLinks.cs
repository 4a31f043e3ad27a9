namespace Kaconf.Runtime.Host.Links;

/// <summary>The interfaces that a node makes for its virtual routers; there are none in most sites, which then have no code for them.</summary>
internal interface IOwnLinks
{
    /// <summary>Removes what a killed run left, and makes what can be made.</summary>
    void Open(RouteClient route, LinkMonitor monitor);

    /// <summary>Makes what is missing and can be made now, and gives each what it lacks.</summary>
    void Settle();

    /// <summary>Whether one is there and as it is to be.</summary>
    bool IsReady(string name);

    /// <summary>Removes all, and restores the kernel's settings.</summary>
    void Remove();
}
