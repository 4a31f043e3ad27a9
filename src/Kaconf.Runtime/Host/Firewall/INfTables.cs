using System;
using Kaconf.Runtime.Host.Links;

namespace Kaconf.Runtime.Host.Firewall;

/// <summary>The kernel's nf_tables, as far as they are in use here; in tests another.</summary>
internal interface INfTables : IDisposable
{
    /// <summary>By which notifications name what came from here.</summary>
    uint Port { get; }

    /// <summary>Begins a batch.</summary>
    NftBatch NewBatch();

    /// <summary>Has a batch done.</summary>
    /// <returns>The first refusal: then nothing of it was done.</returns>
    RouteResult Commit(NftBatch batch);

    /// <summary>Reads a list of what is there.</summary>
    RouteResult Dump(NftRequest request, RouteAnswer onAnswer);
}
