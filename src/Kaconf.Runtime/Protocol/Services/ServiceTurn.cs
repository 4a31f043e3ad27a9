using System.Collections.Generic;

namespace Kaconf.Runtime.Protocol.Services;

/// <summary>The input that is being handled: where its effects go.</summary>
internal sealed class ServiceTurn
{
    /// <summary>The effects so far.</summary>
    public List<ServiceEffect> Effects { get; set; } = [];

    /// <summary>Appends an effect.</summary>
    public void Add(in ServiceEffect effect) => Effects.Add(effect);

    /// <summary>Appends a line of the log.</summary>
    public void Log(int service, int server, ServiceEvent what, bool isUp = false) =>
        Effects.Add(new(ServiceEffectKind.Log, service, server) { Event = what, IsUp = isUp });

    /// <summary>Appends a line of the log about a weight.</summary>
    public void LogWeight(int service, int server, ServiceEvent what, bool isUp, long from, long to) =>
        Effects.Add(new(ServiceEffectKind.Log, service, server) { Event = what, IsUp = isUp, From = from, To = to });
}
