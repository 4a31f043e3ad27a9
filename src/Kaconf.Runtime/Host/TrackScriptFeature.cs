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
        ScriptResolver resolver = new(run.Node.Globals);
        List<ScriptMonitor> monitors = new();
        run.Stopping.Add(() => Stop(run, monitors));
        foreach (VrrpScriptConfig script in run.Node.Scripts)
        {
            List<(IVrrpInstance Instance, TrackedScriptConfig Tracking)> trackers = Trackers(run, script.Name);
            if (trackers.Count == 0) continue;
            (ScriptCommand? command, string? problem) = resolver.Resolve(script.Command);
            if (problem is not null) run.Log.Warning(problem);
            // As under keepalived, a script that cannot run is not tracked: nothing fails over because of it.
            if (command is null) run.Log.Error($"Disabling track script {script.Name}");
            else monitors.Add(new ScriptMonitor(run, script, command, trackers));
        }
        foreach (ScriptMonitor monitor in monitors) run.Starting.Add(monitor.Start);
    }

    private static void Stop(NodeRun run, List<ScriptMonitor> monitors)
    {
        if (monitors.Count == 0) return;
        foreach (ScriptMonitor monitor in monitors) monitor.Stop();
        long deadline = Environment.TickCount64 + MillisecondsToEnd;
        run.Starter.Settle(deadline);
        foreach (ScriptMonitor monitor in monitors) monitor.Finish(deadline);
    }

    private static List<(IVrrpInstance Instance, TrackedScriptConfig Tracking)> Trackers(NodeRun run, string script)
    {
        List<(IVrrpInstance Instance, TrackedScriptConfig)> trackers = new();
        foreach (IVrrpInstance instance in run.Instances)
            foreach (TrackedScriptConfig tracking in instance.Config.TrackedScripts)
                if (tracking.Name == script) trackers.Add((instance, tracking));
        foreach (SyncGroupConfig group in run.Node.SyncGroups)
            foreach (TrackedScriptConfig tracking in group.TrackedScripts)
                if (tracking.Name == script) AddMembers(run, group, tracking, trackers);
        return trackers;
    }

    // What a group tracks, each of its members tracks, unless it does so in its own way.
    private static void AddMembers(NodeRun run, SyncGroupConfig group, TrackedScriptConfig tracking, List<(IVrrpInstance Instance, TrackedScriptConfig)> trackers)
    {
        foreach (IVrrpInstance instance in run.Instances)
            if (Array.IndexOf(group.Members, instance.Config.Name) >= 0 && !trackers.Exists(tracker => tracker.Instance == instance))
                trackers.Add((instance, tracking));
    }
}
