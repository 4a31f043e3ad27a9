using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;

namespace Kaconf.Runtime.Host;

/// <summary>Runs the <c>vrrp_script</c>s and tells the instances that track them; Main names it after the VRRP feature.</summary>
public sealed class TrackScriptFeature : IFeature
{
    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        var resolver = new ScriptResolver(run.Node.Globals);
        foreach (var script in run.Node.Scripts)
        {
            var trackers = Trackers(run, script.Name);
            if (trackers.Count == 0) continue;
            var (command, problem) = resolver.Resolve(script.Command);
            if (problem is not null) run.Log.Warning(problem);
            // As under keepalived, a script that cannot run is not tracked: nothing fails over because of it.
            if (command is null) run.Log.Error($"Disabling track script {script.Name}");
            else Add(run, new ScriptMonitor(run, script, command, trackers));
        }
    }

    private static void Add(NodeRun run, ScriptMonitor monitor)
    {
        run.Starting.Add(monitor.Start);
        run.Stopping.Add(monitor.Stop);
    }

    private static List<(IVrrpInstance Instance, TrackedScriptConfig Tracking)> Trackers(NodeRun run, string script)
    {
        var trackers = new List<(IVrrpInstance, TrackedScriptConfig)>();
        foreach (var instance in run.Instances)
            foreach (var tracking in instance.Config.TrackedScripts)
                if (tracking.Name == script) trackers.Add((instance, tracking));
        return trackers;
    }
}
