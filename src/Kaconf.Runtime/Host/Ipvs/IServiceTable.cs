using System;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>The services of a node in the kernel. Wishes until <see cref="Settle"/>, which makes all that changed true in one go at the end of a turn.</summary>
internal interface IServiceTable : IDisposable
{
    /// <summary>Makes the services, with the servers that are wanted so far. What is already there and right is left alone.</summary>
    void Open();

    /// <summary>Says what a server is to be.</summary>
    /// <param name="service">Its place in the node's <c>VirtualServers</c>.</param>
    /// <param name="server">Its place in the service's <c>Servers</c>; -1 = the sorry server.</param>
    /// <param name="weight">Its share; 0 = nothing new goes there, null = it is not in the table.</param>
    void Want(int service, int server, int? weight);

    /// <summary>Makes what changed true. What the kernel refuses is logged and tried again.</summary>
    void Settle();

    /// <summary>Removes the services, as <c>lvs_flush_on_stop</c> says.</summary>
    void Close();
}

/// <summary>What gives packets the marks that services of IPVS wait for.</summary>
internal interface IMarkTable : IDisposable
{
    /// <summary>Makes it, unless it is there.</summary>
    void Settle();
}
