using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Parity.Tests;

/// <summary>What the model has for a virtual server beside the rows.</summary>
internal static class ServiceFacts
{
    public static void Add(FactSet facts, VirtualServerModel service, int number)
    {
        string block = $"virtual_server #{number}";
        facts.Add(block, "protocol", service.Protocol ?? "none");
        facts.Add(block, "ops", ModelText.Of(service.OnePacket));
        facts.Add(block, "ha_suspend", ModelText.Of(service.HaSuspend));
        facts.Add(block, "persistence_timeout", ModelText.Of(service.PersistenceTimeout));
        facts.Add(block, "quorum", ModelText.Of(service.Quorum));
        facts.Add(block, "hysteresis", ModelText.Of(service.Hysteresis));
        foreach ((RealServerModel server, int index) in service.Servers.Select((server, index) => (server, index)))
            facts.Add($"{block} real_server #{index + 1}", "address", $"{server.Server.Address} {server.Port}");
    }
}
