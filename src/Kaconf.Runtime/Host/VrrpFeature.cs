using System;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host;

/// <summary>Runs every <c>vrrp_instance</c> of the node.</summary>
public sealed class VrrpFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        VrrpEngine engine = new(run.Node);
        VrrpNetwork network = new(run);
        NodeDriver driver = new(run.Reactor, engine, new EffectExecutor(run, network), run.Recorder);
        // Registered before anything that can fail: what has begun is ended in any case.
        run.Stopping.Add(() => Stop(run, network, driver));
        run.OwnLinks?.Open(network.Route, network.Monitor);
        for (int i = 0; i < engine.Routers.Count; i++)
        {
            VrrpInstanceRunner runner = new(run, network, driver, engine.Routers[i], i);
            network.Runners.Add(runner);
            run.Instances.Add(runner);
        }
        // An instance may send from one of them.
        network.Static.Want(true);
        run.Routes?.Open(network.Monitor.Links);
        FollowLinks(run, network);
        LinkReport report = new(run, network.Monitor);
        network.Monitor.Changed.Add(report.Tell);
        network.Monitor.Changed.Add(() => FollowLinks(run, network));
        network.Addresses.Looking = () => Bind(run, network, static runner => !runner.IsBound);
        run.Starting.Add(() => Start(run, network, driver));
    }

    private static void FollowLinks(NodeRun run, VrrpNetwork network)
    {
        run.OwnLinks?.Settle();
        network.Settings.Follow(network.Monitor.Links);
        Bind(run, network, static _ => true);
        network.Addresses.SettleMissing();
        run.Routes?.Doubt();
    }

    private static void Bind(NodeRun run, VrrpNetwork network, Predicate<VrrpInstanceRunner> which)
    {
        Each(run, network, runner =>
        {
            if (which(runner)) runner.FollowLinks();
        });
        // Who does not hear has to be in FAULT, and out of it when it does.
        if (network.Listeners.Filter()) Each(run, network, static runner => runner.FollowLinks());
    }

    private static void Start(NodeRun run, VrrpNetwork network, NodeDriver driver)
    {
        network.Addresses.Start();
        long now = run.Reactor.Now;
        Each(run, network, runner => runner.Start(now));
        driver.Flush();
    }

    private static void Stop(NodeRun run, VrrpNetwork network, NodeDriver driver)
    {
        Each(run, network, static runner => runner.Stop());
        driver.Flush();
        run.Routes?.Close(network.Monitor.Links);
        network.Static.Want(false);
        // There is no later for what the kernel has just refused to remove.
        network.Addresses.SettleMissing();
        network.Addresses.Settle();
        run.OwnLinks?.Remove();
        network.Dispose();
        run.Recorder?.Dispose();
    }

    // The fault of one instance is not the others'.
    private static void Each(NodeRun run, VrrpNetwork network, Action<VrrpInstanceRunner> action)
    {
        foreach (VrrpInstanceRunner runner in network.Runners)
        {
            try
            {
                action(runner);
            }
            catch (Exception e)
            {
                run.Reactor.Report($"({runner.Config.Name})", e);
            }
        }
    }
}
