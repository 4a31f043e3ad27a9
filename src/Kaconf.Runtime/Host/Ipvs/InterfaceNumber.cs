using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Asks for the number of an interface where IPVS is; one that is made again has another.</summary>
internal sealed class InterfaceNumber(string name, LvsConfig? lvs) : IDisposable
{
    private LinkQuery? query;

    /// <summary>The number now; 0 = there is no such interface.</summary>
    /// <exception cref="LinuxException">The namespace is not there.</exception>
    public int Read() => (query ??= lvs?.NetNamespace is { } space ? NetworkNamespace.Within(space, static () => new LinkQuery()) : new LinkQuery()).AskIndex(name);

    /// <inheritdoc/>
    public void Dispose() => query?.Dispose();
}
