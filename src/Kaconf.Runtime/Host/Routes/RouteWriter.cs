using System;
using System.Collections.Generic;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>Hears how a request ended; a reason is why it failed, in words.</summary>
internal delegate void RouteSettled(KeptRoute route, Errno error, string reason);

/// <summary>Has the kernel add or remove routes and rules, many by one system call; the failure of one does not keep the others.</summary>
/// <param name="client">Asks the kernel.</param>
/// <param name="names">The host's names of numbers.</param>
internal sealed class RouteWriter(RouteClient client, RouteNames names)
{
    private readonly RouteBatch batch = new(client);
    private readonly List<KeptRoute> requests = [];

    /// <summary>Adds or removes, in order.</summary>
    public void Write(IEnumerable<KeptRoute> routes, bool isAdded, LinkTable links, RouteSettled onSettled)
    {
        RouteRequest routeRequest = new(links, names);
        RuleRequest ruleRequest = new(names);
        foreach (KeptRoute route in routes)
        {
            ReadOnlySpan<byte> Request(Span<byte> buffer, uint sequence) => route.Route is { } config
                ? routeRequest.Write(buffer, config, isAdded, sequence)
                : ruleRequest.Write(buffer, route.Rule!, isAdded, sequence);
            try
            {
                if (!batch.TryAdd(Request))
                {
                    Send(onSettled);
                    batch.TryAdd(Request);
                }
                requests.Add(route);
            }
            catch (UnknownNameException unknown)
            {
                onSettled(route, Errno.ENODEV, unknown.Message);
            }
        }
        Send(onSettled);
    }

    private void Send(RouteSettled onSettled)
    {
        RouteResult[] results = new RouteResult[requests.Count];
        Array.Fill(results, RouteResult.Done);
        batch.Flush((place, result) => results[place] = result);
        for (int i = 0; i < results.Length; i++) onSettled(requests[i], results[i].Error, results[i].ToString());
        requests.Clear();
    }
}
