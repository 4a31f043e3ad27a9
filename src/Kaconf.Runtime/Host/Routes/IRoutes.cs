using System;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>
/// The routes and rules of a node. What an instance has is a wish until <see cref="Withdraw"/>, before addresses change, and
/// <see cref="Settle"/>, after it: a route may need an address, and must not outlive it.
/// </summary>
internal interface IRoutes : IDisposable
{
    /// <summary>Whether <see cref="Repair"/> has something to do now.</summary>
    bool HasWork { get; }

    /// <summary>Has <see cref="Repair"/> look for what may be missing: interfaces or addresses have changed.</summary>
    void Doubt();

    /// <summary>Removes what a killed run has left, and adds what is static.</summary>
    void Open(LinkTable links);

    /// <summary>Says that an instance is about to have its routes and rules, or to give them up.</summary>
    /// <param name="instance">Its number.</param>
    /// <param name="wanted">Whether it has them.</param>
    void Want(int instance, bool wanted);

    /// <summary>Removes what is not wanted any more.</summary>
    void Withdraw(LinkTable links);

    /// <summary>Adds what is wanted now.</summary>
    void Settle(LinkTable links);

    /// <summary>Adds again what is missing of all that is wanted.</summary>
    void Repair(LinkTable links);

    /// <summary>Removes all.</summary>
    void Close(LinkTable links);
}
