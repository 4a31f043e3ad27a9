using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Tracking;

namespace Kaconf.Runtime.Host.Links;

/// <summary>
/// Says of some interfaces whether they count as up, where that is more than the kernel's word: their driver is asked too, or
/// they must stay as they are for a while (<c>linkbeat_interfaces</c>, <c>interface_up_down_delays</c>).
/// </summary>
internal sealed class LinkJudge : IDisposable
{
    private const long PollGap = 1_000_000_000, Microsecond = 1000;

    private readonly Reactor reactor;
    private readonly LinkMonitor monitor;
    private readonly LinkQuery query = new();
    private readonly List<JudgedLink> judged = [];
    private readonly ReactorTimer settle, poll;

    private LinkJudge(NodeConfig node, Reactor reactor, LinkMonitor monitor)
    {
        (this.reactor, this.monitor) = (reactor, monitor);
        foreach (LinkDelayConfig delay in node.LinkDelays)
            judged.Add(new JudgedLink(delay.Interface) { Debounce = new LinkDebounce(delay.DownMicroseconds * Microsecond, delay.UpMicroseconds * Microsecond) });
        foreach (LinkbeatConfig linkbeat in node.Linkbeats) Of(linkbeat.Interface).Method = linkbeat.Method;
        settle = reactor.NewTimer(monitor.Recheck);
        poll = reactor.NewTimer(Poll);
        monitor.Judge = Judge;
        if (node.Linkbeats.Length > 0) Poll();
        Judge(monitor.Links);
    }

    /// <summary>Judges from now on, if the node wants it.</summary>
    public static LinkJudge? Of(NodeConfig node, Reactor reactor, LinkMonitor monitor) =>
        node.LinkDelays.Length + node.Linkbeats.Length == 0 ? null : new LinkJudge(node, reactor, monitor);

    /// <inheritdoc/>
    public void Dispose() => query.Dispose();

    private JudgedLink Of(string name)
    {
        JudgedLink? found = judged.Find(link => link.Name == name);
        if (found is null) judged.Add(found = new JudgedLink(name));
        return found;
    }

    private void Judge(LinkTable links)
    {
        long next = long.MaxValue;
        foreach (JudgedLink entry in judged)
        {
            if (links.Find(entry.Name) is not { } link)
            {
                entry.Debounce.Lose();
                continue;
            }
            entry.Debounce.Set(link.IsRunning && entry.HasCarrier, reactor.Now);
            link.Judged = entry.Debounce.IsUp;
            next = Math.Min(next, entry.Debounce.Deadline);
        }
        settle.Deadline = next;
    }

    private void Poll()
    {
        poll.Deadline = reactor.Now + PollGap;
        bool changed = false;
        foreach (JudgedLink entry in judged)
        {
            if (entry.Method is not { } method) continue;
            // A method that the driver does not have is no verdict: another one is asked.
            bool hasCarrier = Ask(entry.Name, method) ?? (method == LinkbeatMethod.Any ? null : Ask(entry.Name, LinkbeatMethod.Any)) ?? false;
            changed |= hasCarrier != entry.HasCarrier;
            entry.HasCarrier = hasCarrier;
        }
        if (changed) monitor.Recheck();
    }

    private bool? Ask(string name, LinkbeatMethod method) => method switch
    {
        LinkbeatMethod.Mii => query.AskMii(name),
        LinkbeatMethod.Ethtool => query.AskEthtool(name),
        LinkbeatMethod.Ioctl => query.AskFlags(name),
        _ => query.AskMii(name) ?? query.AskEthtool(name) ?? query.AskFlags(name),
    };
}

/// <summary>An interface by its name, and what is known of it beside the kernel's word.</summary>
internal sealed class JudgedLink(string name)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>How long it must stay as it is.</summary>
    public LinkDebounce Debounce { get; init; } = new(0, 0);

    /// <summary>How its driver is asked; null = it is not.</summary>
    public LinkbeatMethod? Method { get; set; }

    /// <summary>What the driver said last.</summary>
    public bool HasCarrier { get; set; } = true;
}
