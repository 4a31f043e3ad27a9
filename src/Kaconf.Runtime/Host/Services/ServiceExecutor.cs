using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Services;

namespace Kaconf.Runtime.Host.Services;

/// <summary>Does what the engine wants: the kernel's table first, then the log, the scripts and the FIFOs, in their order.</summary>
internal sealed class ServiceExecutor(NodeRun run, ServiceScripts scripts)
{
    /// <summary>Tells the table what is wanted.</summary>
    /// <returns>Whether anything is.</returns>
    internal bool Want(List<ServiceEffect> effects)
    {
        bool any = false;
        foreach (ServiceEffect effect in effects)
        {
            if (effect.Kind != ServiceEffectKind.Want) continue;
            run.Services?.Want(effect.Service, effect.Server, effect.Weight);
            any = true;
        }
        return any;
    }

    /// <summary>Tells everybody else.</summary>
    internal void Tell(List<ServiceEffect> effects)
    {
        foreach (ServiceEffect effect in effects) Tell(run.Node.VirtualServers[effect.Service], effect);
    }

    private void Tell(VirtualServerConfig service, in ServiceEffect effect)
    {
        switch (effect.Kind)
        {
            case ServiceEffectKind.Log:
                run.Log.Info(ServiceWords.Line(service, effect));
                break;
            case ServiceEffectKind.NotifyServer:
                RealServerConfig server = service.Servers[effect.Server];
                scripts.Start(effect.Service, effect.IsUp ? server.NotifyUp : server.NotifyDown);
                Write($"RS {ServiceWords.Of(service, effect.Server)} {ServiceWords.Of(service)}", effect.IsUp);
                break;
            case ServiceEffectKind.NotifyService:
                scripts.Start(effect.Service, effect.IsUp ? service.QuorumUp : service.QuorumDown);
                Write($"VS {ServiceWords.Of(service)}", effect.IsUp);
                break;
        }
    }

    private void Write(string subject, bool isUp)
    {
        if (run.ServiceLines.Count == 0) return;
        // keepalived ends the line with a null byte as well, which whoever reads by line finds at the start of the next.
        byte[] line = Encoding.UTF8.GetBytes($"{subject} {(isUp ? "UP" : "DOWN")}\n");
        foreach (Action<byte[]> listener in run.ServiceLines) listener(line);
    }
}
