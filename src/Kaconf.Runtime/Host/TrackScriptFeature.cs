using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;

namespace Kaconf.Runtime.Host;

/// <summary>Runs the <c>vrrp_script</c>s and tells the instances that track them; Main names it after the VRRP feature.</summary>
public sealed class TrackScriptFeature : IFeature
{
    // A check writes nothing that matters, so a moment is enough; all of them share it.
    private const int MillisecondsToEnd = 200;

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        var resolver = new ScriptResolver(run.Node.Globals);
        var monitors = new List<ScriptMonitor>();
        run.Stopping.Add(() => Stop(monitors));
        foreach (var script in run.Node.Scripts)
        {
            var trackers = Trackers(run, script.Name);
            if (trackers.Count == 0) continue;
            var (command, problem) = resolver.Resolve(script.Command);
            if (problem is not null) run.Log.Warning(problem);
            // As under keepalived, a script that cannot run is not tracked: nothing fails over because of it.
            if (command is null) run.Log.Error($"Disabling track script {script.Name}");
            else monitors.Add(new ScriptMonitor(run, script, command, trackers));
        }
        foreach (var monitor in monitors) run.Starting.Add(monitor.Start);
    }

    private static void Stop(List<ScriptMonitor> monitors)
    {
        foreach (var monitor in monitors) monitor.Stop();
        var deadline = Environment.TickCount64 + MillisecondsToEnd;
        foreach (var monitor in monitors) monitor.Finish(deadline);
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
