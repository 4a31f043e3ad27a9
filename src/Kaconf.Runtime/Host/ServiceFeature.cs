using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Checkers;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Services;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Checkers;
using Kaconf.Runtime.Protocol.Services;

namespace Kaconf.Runtime.Host;

/// <summary>Runs every <c>virtual_server</c> of the node; Main names it after the kinds of checkers and the kernel's table.</summary>
public sealed class ServiceFeature : IFeature
{
    private const ulong OtherDescriptors = 512;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        if (run.Node.VirtualServers.Length == 0) return;
        ServiceEngine engine = new(run.Node.VirtualServers, checker => KindOf(run, checker) is not null);
        ServiceScripts scripts = new(run);
        ServiceRunner services = run.ServiceRunner = new ServiceRunner(run, engine, scripts);
        List<Check> checks = [];
        foreach (ServiceChecker checker in engine.Checkers) checks.Add(Make(run, checker));
        CheckLane lane = new(run.Reactor, services, checks);
        MakeRoom(run, checks.Count);
        run.Starting.Add(() => Start(run, services, lane));
        run.Stopping.Add(() => Stop(run, services, lane, scripts));
    }

    private static Check Make(NodeRun run, ServiceChecker checker)
    {
        VirtualServerConfig service = run.Node.VirtualServers[checker.Service];
        return KindOf(run, checker.Config)!.Make(checker.Config, service, service.Servers[checker.Server]);
    }

    private static ICheckKind? KindOf(NodeRun run, CheckerConfig checker)
    {
        foreach (ICheckKind kind in run.CheckKinds)
            if (kind.Makes(checker)) return kind;
        return null;
    }

    // All checks may be under way at once, and one takes three descriptors at most.
    private static void MakeRoom(NodeRun run, int checks)
    {
        ulong wanted = OtherDescriptors + (3 * (ulong)checks), limit = DescriptorLimit.Raise(wanted);
        if (limit < wanted) run.Log.Warning($"{checks} checks may need {wanted} descriptors, and the limit is {limit}; a check without one is made later: raise RLIMIT_NOFILE (LimitNOFILE=)");
    }

    private static void Start(NodeRun run, ServiceRunner services, CheckLane lane)
    {
        // Another day, another spread.
        services.Start(new RandomNumbers((ulong)DateTime.UtcNow.Ticks));
        if (services.Engine.Checkers.Count > 0) run.Log.Info($"Activating {services.Engine.Checkers.Count} healthcheckers for {run.Node.VirtualServers.Length} virtual servers");
        lane.Start();
    }

    private static void Stop(NodeRun run, ServiceRunner services, CheckLane lane, ServiceScripts scripts)
    {
        lane.Stop();
        scripts.LetPass();
        services.Stop(oneByOne: run.Node.Globals.Lvs is not { FlushOnStop: true });
        foreach (ICheckKind kind in run.CheckKinds) kind.Finish();
        NotifyEnd.Wait(run, scripts.Queues);
    }
}
