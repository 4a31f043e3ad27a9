using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Host.Ipvs;

namespace Kaconf.Runtime.Tests.Host.Services;

/// <summary>A kernel's table that remembers what it was asked for.</summary>
internal sealed class RecordingTable : IServiceTable
{
    private readonly SortedDictionary<(int Service, int Server), int> servers = [];

    /// <summary>The servers as <c>service/server=weight</c>, at each time that they were made so.</summary>
    public List<string> States { get; } = [];

    /// <summary>What happens before the table is there.</summary>
    public Action Opening { get; init; } = static () => { };

    public void Open()
    {
        Opening();
        Settle();
    }

    public void Want(int service, int server, int? weight)
    {
        if (weight is { } there) servers[(service, server)] = there;
        else servers.Remove((service, server));
    }

    public void Settle() => States.Add(string.Join(' ', servers.Select(entry => $"{entry.Key.Service}/{entry.Key.Server}={entry.Value}")));

    public void Close() => States.Add("closed");

    public void Dispose()
    {
    }
}
