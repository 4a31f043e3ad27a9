using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;

namespace Kaconf.Runtime.Host;

/// <summary>Runs every <c>vrrp_instance</c> of the node.</summary>
public sealed class VrrpFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        VrrpNetwork network = new(run);
        List<VrrpInstanceRunner> runners = new();
        // Registered before anything that can fail: what has begun is ended in any case.
        run.Stopping.Add(() => Stop(run, runners, network));
        foreach (VrrpInstanceConfig config in run.Node.Instances)
        {
            VrrpInstanceRunner runner = new(run, network, config);
            runners.Add(runner);
            run.Instances.Add(runner);
        }
        LinkReport report = new(run, network.Monitor);
        network.Monitor.Changed.Add(report.Tell);
        network.Monitor.Changed.Add(() => Each(run, runners, static runner => runner.FollowLinks()));
        run.Starting.Add(() => Each(run, runners, static runner => runner.Start()));
    }

    private static void Stop(NodeRun run, List<VrrpInstanceRunner> runners, VrrpNetwork network)
    {
        Each(run, runners, static runner => runner.Stop());
        network.Dispose();
    }

    // The fault of one instance is not the others'.
    private static void Each(NodeRun run, List<VrrpInstanceRunner> runners, Action<VrrpInstanceRunner> action)
    {
        foreach (VrrpInstanceRunner runner in runners)
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
