using System;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Writes the log lines of routers, and tells those who listen when one has changed its state.</summary>
internal sealed class TransitionReport(NodeRun run, VrrpNetwork network)
{
    /// <summary>Tells of an effect, if there is something to tell.</summary>
    public void Tell(in Effect effect)
    {
        VrrpInstanceRunner runner = network.Runners[effect.Router];
        switch (effect.Kind)
        {
            case EffectKind.Transition: Enter(runner, effect); break;
            case EffectKind.GroupTransition: Enter(run.Node.SyncGroups[effect.Count], effect); break;
            case EffectKind.TellLowerPriority: Note(runner, VrrpNotice.LowerPriorityHeard, effect.Priority); break;
            case EffectKind.Log:
                Say(runner, VrrpWords.Of(effect, runner.Config));
                if (effect.Event == VrrpEvent.PriorityChanged && runner.Config.TellsPriority)
                    Note(runner, effect.To == VrrpState.Active ? VrrpNotice.MasterPriority : VrrpNotice.BackupPriority, effect.Priority);
                break;
        }
    }

    private void Note(VrrpInstanceRunner runner, VrrpNotice notice, byte priority)
    {
        try
        {
            foreach (Action<IVrrpInstance, VrrpNotice, byte> listener in run.Notices) listener(runner, notice, priority);
        }
        catch (Exception e)
        {
            run.Reactor.Report($"({runner.Config.Name}) notification", e);
        }
    }

    private void Enter(VrrpInstanceRunner runner, in Effect effect)
    {
        if (VrrpWords.Entering(effect.From, effect.To) is { } line) Say(runner, line);
        try
        {
            foreach (Action<IVrrpInstance, VrrpState, VrrpState, byte> listener in run.Transitions)
                listener(runner, effect.From, effect.To, effect.Priority);
        }
        catch (Exception e)
        {
            run.Reactor.Report($"({runner.Config.Name}) notification", e);
        }
    }

    private void Enter(SyncGroupConfig group, in Effect effect)
    {
        if (VrrpWords.Syncing(effect.From, effect.To) is { } line) run.Log.Info($"VRRP_Group({group.Name}) {line}");
        try
        {
            foreach (Action<SyncGroupConfig, VrrpState> listener in run.GroupTransitions) listener(group, effect.To);
        }
        catch (Exception e)
        {
            run.Reactor.Report($"VRRP_Group({group.Name}) notification", e);
        }
    }

    private void Say(VrrpInstanceRunner runner, string line) => run.Log.Info($"({runner.Config.Name}) {line}");
}
