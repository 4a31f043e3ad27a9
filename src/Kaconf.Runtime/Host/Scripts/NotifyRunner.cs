using System.Collections.Generic;
using System.Globalization;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// The notify scripts of one instance or sync group. As under keepalived they start at once and in order, the one of the state
/// before the generic one, and nobody waits for them; so a script that hangs does not hold back the next.
/// </summary>
internal sealed class NotifyRunner(NodeRun run, NotifySubject subject, NotifyConfig notify, ScriptResolver resolver)
{
    private readonly Dictionary<CommandConfig, ScriptCommand?> resolved = [];

    /// <summary>What is on its way.</summary>
    internal NotifyQueue Queue { get; } = new(run, subject);

    /// <summary>Finds every program now, so that what is wrong is in the log from the start.</summary>
    internal void Resolve()
    {
        HashSet<string> told = new();
        foreach (CommandConfig? command in new[] { notify.Master, notify.Backup, notify.Fault, notify.Stop, notify.Any, notify.LowerPriority })
        {
            if (command is null || resolved.ContainsKey(command)) continue;
            (ScriptCommand? found, string? problem) = resolver.Resolve(command);
            if (problem is not null && told.Add(problem)) run.Log.Warning($"{subject} {problem}");
            resolved.Add(command, found);
        }
    }

    /// <summary>Starts what is to be told of a new state.</summary>
    internal void Tell(VrrpState state, byte priority)
    {
        if (NotifyWords.Of(state) is not { } word) return;
        if (state == VrrpState.Stopped) Queue.LetPass();
        if (Find(NotifyWords.ScriptOf(notify, state)) is { } own) Queue.Add(own);
        if (Find(notify.Any) is { } any)
            Queue.Add(any with { Arguments = [.. any.Arguments, subject.Kind, subject.Name, word, priority.ToString(CultureInfo.InvariantCulture)] });
    }

    /// <summary>Starts what is to be told of an advert of lower priority.</summary>
    internal void TellLowerPriority()
    {
        if (Find(notify.LowerPriority) is { } command) Queue.Add(command);
    }

    private ScriptCommand? Find(CommandConfig? command) => command is null ? null : resolved[command];
}
