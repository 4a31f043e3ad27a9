using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Host.Trackers;

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
            List<Follower> followers = Followers.Of(run, "track_script", script.Name, static instance => instance.TrackedScripts, static group => group.TrackedScripts);
            if (followers.Count == 0) continue;
            (ScriptCommand? command, string? problem) = resolver.Resolve(script.Command);
            if (problem is not null) run.Log.Warning(problem);
            // As under keepalived, a script that cannot run is not tracked: nothing fails over because of it.
            if (command is null) run.Log.Error($"Disabling track script {script.Name}");
            else monitors.Add(new ScriptMonitor(run, script, command, followers));
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
}
