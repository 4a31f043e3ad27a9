using System;
using System.Collections.Generic;
using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Fifos;
using Kaconf.Runtime.Host.Scripts;
using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host;

/// <summary>Writes a line for each change into the notification FIFOs; Main names it after VRRP and the services, whose stop it tells of too.</summary>
public sealed class NotifyFifoFeature : IFeature
{
    private static readonly TimeSpan stopWait = TimeSpan.FromSeconds(1);
    private readonly List<NotifyFifo> fifos = [], ofInstances = [], ofServices = [];
    private readonly List<FifoReader> readers = [];

    /// <inheritdoc/>
    public void Attach(NodeRun run)
    {
        Add(run, "notify_fifo", run.Node.Globals.NotifyFifo, ofInstances, ofServices);
        Add(run, "vrrp_notify_fifo", run.Node.Globals.VrrpNotifyFifo, ofInstances);
        Add(run, "lvs_notify_fifo", run.Node.Globals.LvsNotifyFifo, ofServices);
        if (fifos.Count == 0) return;
        if (ofServices.Count > 0) run.ServiceLines.Add(line => Tell(ofServices, line));
        run.Transitions.Add((instance, _, to, priority) => Tell(NotifySubject.Instance(instance.Config.Name), NotifyWords.Of(to), priority));
        // keepalived gives a group 0 for its priority.
        run.GroupTransitions.Add((group, to) => Tell(NotifySubject.Group(group.Name), NotifyWords.Of(to), 0));
        run.Notices.Add((instance, notice, priority) => Tell(NotifySubject.Instance(instance.Config.Name), NotifyWords.Of(notice), priority));
        run.Starting.Add(Flush);
        run.Reactor.AtTurnEnd(Flush);
        run.Stopping.Add(() => Stop(run));
    }

    /// <inheritdoc/>
    public void Check(NodeConfig node, ICheckReport report)
    {
        GlobalConfig globals = node.Globals;
        foreach ((string keyword, FifoConfig? fifo) in new[] { ("notify_fifo", globals.NotifyFifo), ("vrrp_notify_fifo", globals.VrrpNotifyFifo), ("lvs_notify_fifo", globals.LvsNotifyFifo) })
        {
            if (fifo is null) continue;
            string? trouble = NamedPipe.WhyNot(fifo.Path);
            if (new ScriptAccounts(globals).Of(fifo.Owner, out string? problem) is null) trouble = problem;
            report.Wish(keyword, trouble is null ? null : $"{fifo.Path} {trouble}", fifo.Path);
        }
    }

    /// <inheritdoc/>
    public bool Clean(CleanRun run)
    {
        foreach (FifoConfig? fifo in new[] { run.Node.Globals.NotifyFifo, run.Node.Globals.VrrpNotifyFifo, run.Node.Globals.LvsNotifyFifo })
            if (fifo is not null && NamedPipe.RemoveLeftover(fifo.Path)) run.Log.Info($"removed {fifo.Path}, which a killed node had left");
        return true;
    }

    private void Add(NodeRun run, string keyword, FifoConfig? config, params ReadOnlySpan<List<NotifyFifo>> subjects)
    {
        if (config is null) return;
        if (new ScriptAccounts(run.Node.Globals).Of(config.Owner, out string? problem) is not { } owner)
        {
            run.Log.Error($"{keyword} {config.Path} is not made: {problem}");
            return;
        }
        FifoReader? reader = FifoReader.Find(run, keyword + "_script", config, new ScriptResolver(run.Node.Globals));
        if (reader is not null) readers.Add(reader);
        NotifyFifo fifo = new(keyword, config.Path, owner, run.Reactor, run.Log) { Opened = () => reader?.Start() };
        fifos.Add(fifo);
        foreach (List<NotifyFifo> subject in subjects) subject.Add(fifo);
    }

    private void Tell(NotifySubject subject, string? word, byte priority)
    {
        if (word is null) return;
        Tell(ofInstances, Encoding.UTF8.GetBytes($"{subject.Kind} \"{subject.Name}\" {word} {priority}\n"));
    }

    private static void Tell(List<NotifyFifo> listeners, byte[] line)
    {
        foreach (NotifyFifo fifo in listeners) fifo.Add(line);
    }

    private void Flush()
    {
        foreach (NotifyFifo fifo in fifos) fifo.Flush();
    }

    private void Stop(NodeRun run)
    {
        foreach (NotifyFifo fifo in fifos) fifo.Close();
        long deadline = Environment.TickCount64 + (long)stopWait.TotalMilliseconds;
        foreach (FifoReader reader in readers) reader.Finish(deadline);
    }
}
