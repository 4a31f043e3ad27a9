using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Scripts;

namespace Kaconf.Runtime.Host;

/// <summary>Runs the notify scripts; Main names it after the VRRP feature, whose stop it tells of too.</summary>
public sealed class NotifyFeature : IFeature
{
    private readonly Dictionary<object, NotifyRunner> runners = [];

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        ScriptResolver resolver = new(run.Node.Globals);
        foreach (IVrrpInstance instance in run.Instances)
            Add(run, instance, NotifySubject.Instance(instance.Config.Name), instance.Config.Notify, resolver);
        foreach (SyncGroupConfig group in run.Node.SyncGroups) Add(run, group, NotifySubject.Group(group.Name), group.Notify, resolver);
        run.Transitions.Add((instance, _, to, priority) =>
        {
            if (runners.TryGetValue(instance, out NotifyRunner? runner)) runner.Tell(to, priority);
        });
        // keepalived gives the scripts of a group 0 for its priority.
        run.GroupTransitions.Add((group, to) =>
        {
            if (runners.TryGetValue(group, out NotifyRunner? runner)) runner.Tell(to, 0);
        });
        run.Notices.Add((instance, notice, _) =>
        {
            if (notice == VrrpNotice.LowerPriorityHeard && runners.TryGetValue(instance, out NotifyRunner? runner)) runner.TellLowerPriority();
        });
        run.Stopping.Add(() => NotifyEnd.Wait(run, [.. runners.Values.Select(static runner => runner.Queue)]));
    }

    private void Add(NodeRun run, object key, NotifySubject subject, NotifyConfig? notify, ScriptResolver resolver)
    {
        if (notify is null) return;
        NotifyRunner runner = new(run, subject, notify, resolver);
        runner.Resolve();
        runners.Add(key, runner);
    }
}
