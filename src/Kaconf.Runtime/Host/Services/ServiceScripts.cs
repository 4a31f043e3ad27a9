using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;

namespace Kaconf.Runtime.Host.Services;

/// <summary>The notify scripts of a node's services, in order: a queue for each service that has any.</summary>
internal sealed class ServiceScripts
{
    private readonly NotifyQueue?[] byService;
    private readonly List<NotifyQueue> queues = [];
    private readonly Dictionary<CommandConfig, ScriptCommand> resolved = [];

    /// <summary>Finds every program now, so that what is wrong is in the log from the start.</summary>
    internal ServiceScripts(NodeRun run)
    {
        VirtualServerConfig[] services = run.Node.VirtualServers;
        ScriptResolver resolver = new(run.Node.Globals);
        byService = new NotifyQueue?[services.Length];
        HashSet<string> told = [];
        for (int i = 0; i < services.Length; i++)
            foreach (CommandConfig command in Of(services[i]))
            {
                if (byService[i] is null) queues.Add(byService[i] = new NotifyQueue(run, NotifySubject.Service(ServiceWords.Of(services[i]))));
                (ScriptCommand? found, string? problem) = resolver.Resolve(command);
                if (problem is not null && told.Add(problem)) run.Log.Warning($"VS {ServiceWords.Of(services[i])} {problem}");
                if (found is not null) resolved[command] = found;
            }
    }

    /// <summary>Its queues.</summary>
    internal IReadOnlyCollection<NotifyQueue> Queues => queues;

    /// <summary>At the stop: what waits is left out, and what comes now starts however many run.</summary>
    internal void LetPass()
    {
        foreach (NotifyQueue queue in queues) queue.LetPass();
    }

    /// <summary>Starts a script of a service, after those before it.</summary>
    internal void Start(int service, CommandConfig? command)
    {
        if (command is not null && resolved.TryGetValue(command, out ScriptCommand? found)) byService[service]!.Add(found);
    }

    private static IEnumerable<CommandConfig> Of(VirtualServerConfig service)
    {
        if (service.QuorumUp is { } up) yield return up;
        if (service.QuorumDown is { } down) yield return down;
        foreach (RealServerConfig server in service.Servers)
        {
            if (server.NotifyUp is { } serverUp) yield return serverUp;
            if (server.NotifyDown is { } serverDown) yield return serverDown;
        }
    }
}
