using System.Collections.Generic;
using System.Globalization;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Vrrp;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Scripts;

/// <summary>
/// The notify scripts of one instance or sync group. As under keepalived they start at once and in order, the one of the state
/// before the generic one, and nobody waits for them; so a script that hangs does not hold back the next.
/// </summary>
internal sealed class NotifyRunner(NodeRun run, NotifySubject subject, NotifyConfig notify, ScriptResolver resolver)
{
    private const int MostAtATime = 32;
    private readonly Dictionary<CommandConfig, ScriptCommand?> resolved = [];
    private readonly List<ChildProcess> running = [];
    // Its thread begins now, before the reactor's is given the priority and the CPUs that a later one would inherit.
    private readonly ScriptStarter starter = run.Starter;
    private int starting, dropped;
    private Burst drops;

    /// <summary>What has been started and has not ended.</summary>
    internal IReadOnlyList<ChildProcess> Running => running;

    /// <summary>Finds every program now, so that what is wrong is in the log from the start.</summary>
    internal void Resolve()
    {
        HashSet<string> told = new();
        foreach (CommandConfig? command in new[] { notify.Master, notify.Backup, notify.Fault, notify.Stop, notify.Any })
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
        if (Find(NotifyWords.ScriptOf(notify, state)) is { } own) Start(own);
        if (Find(notify.Any) is { } any)
            Start(any with { Arguments = [.. any.Arguments, subject.Kind, subject.Name, word, priority.ToString(CultureInfo.InvariantCulture)] });
    }

    /// <summary>Forgets one that has ended.</summary>
    internal void Reap(ChildProcess process)
    {
        run.Reactor.Unwatch(process.PidFd);
        process.TryReap();
        running.Remove(process);
    }

    private ScriptCommand? Find(CommandConfig? command) => command is null ? null : resolved[command];

    private void Start(ScriptCommand command)
    {
        if (running.Count + starting < MostAtATime && starter.TryStart(new ScriptStart(command, process => Started(command, process)))) starting++;
        else Drop(command);
    }

    private void Started(ScriptCommand command, ChildProcess? process)
    {
        starting--;
        if (process is null)
        {
            Drop(command);
            return;
        }
        running.Add(process);
        run.Reactor.Watch(process.PidFd, () => Reap(process));
    }

    private void Drop(ScriptCommand command)
    {
        dropped++;
        if (drops.Begins(run.Reactor.Now))
            run.Log.Error($"{subject} notify script {command.Program} not started, {running.Count} are still running; {dropped} dropped so far");
    }
}
