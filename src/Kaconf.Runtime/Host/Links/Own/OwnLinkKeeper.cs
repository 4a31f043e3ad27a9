using System;
using System.Collections.Generic;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Routes;

namespace Kaconf.Runtime.Host.Links.Own;

/// <summary>
/// Has the interfaces that the node makes there while their parents are: they are made again when somebody removes them, or when a parent
/// comes back, with which the kernel had removed them.
/// </summary>
internal sealed class OwnLinkKeeper : IOwnLinks
{
    private const long MakeGap = 1_000_000_000, RetryGap = 5 * MakeGap;

    private readonly NodeRun run;
    private readonly List<MadeLink> all = [];
    private readonly Dictionary<string, MadeLink> byName = [];
    private readonly ReactorTimer retry;
    private LinkMonitor? monitor;
    private OwnLinkMaker? maker;
    private OwnLinkAddress? addresses;

    /// <summary>Makes a keeper that waits for <see cref="Open"/>.</summary>
    public OwnLinkKeeper(NodeRun run)
    {
        this.run = run;
        foreach (OwnLinkConfig config in run.Node.OwnLinks)
        {
            MadeLink made = new(config);
            all.Add(made);
            byName.Add(config.Name, made);
        }
        retry = run.Reactor.NewTimer(Settle);
    }

    /// <inheritdoc/>
    public void Open(RouteClient route, LinkMonitor monitor)
    {
        this.monitor = monitor;
        maker = new OwnLinkMaker(route, monitor, run.Owner, run.Log, RouteNames.OfNode(run.Node), run.Filter);
        addresses = new OwnLinkAddress(route);
        foreach (Link link in OwnLinkLeftovers.Find(monitor.Links, run.Owner))
        {
            maker.Remember(link, OwnLinkMark.Read(link.Alias)!.Value.Before);
            if (byName.ContainsKey(link.Name)) continue;
            run.Log.Info($"removing {link.Name}, which a killed node had left");
            maker.Delete(link);
        }
    }

    /// <inheritdoc/>
    public void Settle()
    {
        if (maker is null) return;
        foreach (MadeLink made in all)
        {
            string? trouble = TrySettle(made);
            if (trouble is not null && trouble != made.Trouble) run.Log.Error($"{trouble}; trying again every 5 seconds");
            if (trouble is not null) retry.Deadline = Math.Min(retry.Deadline, run.Reactor.Now + RetryGap);
            made.Trouble = trouble;
        }
    }

    /// <inheritdoc/>
    public bool IsReady(string name) => byName.TryGetValue(name, out MadeLink? made) && made.Index != 0 && monitor?.Links.Find(name)?.Index == made.Index;

    /// <inheritdoc/>
    public void Remove()
    {
        if (maker is null || monitor is null) return;
        foreach (MadeLink made in all)
        {
            if (made.Index == 0 || monitor.Links.Find(made.Index) is not { } link) continue;
            RouteResult result = maker.Delete(link);
            if (result.Error.IsError) result = maker.Delete(link);
            if (result.Error.IsError) run.Log.Error($"cannot remove {made.Kind} {link.Name}: {result}");
            maker.NotifyParent(made.Config, monitor.Links.Find(made.Config.Parent));
        }
        maker.RestoreSettings();
        maker = null;
    }

    private string? TrySettle(MadeLink made)
    {
        if (monitor!.Links.Find(made.Config.Parent) is not { } parent)
        {
            Forget(made);
            return null;
        }
        Link? link = monitor.Links.Find(made.Config.Name);
        if (link is not null && OwnLinkFit.WhyNot(made.Config, link, parent) is { } reason)
        {
            if (link.Index != made.Index && !OwnLinkMark.IsOf(link.Alias, run.Owner))
                return $"cannot make {made.Kind} {link.Name} on {parent.Name}: an interface of this name is there already and {reason}; remove it (ip link del {link.Name}), or give the {made.Kind} another name";
            Forget(made);
            maker!.Delete(link);
            link = null;
        }
        return link is null && MustWait(made) ? null : TrySettle(made, link, parent);
    }

    private string? TrySettle(MadeLink made, Link? link, Link parent)
    {
        if (link is null)
        {
            RouteResult result = maker!.Make(made.Config, parent);
            if (result.Error.IsError) return $"cannot make {made.Kind} {made.Config.Name} on {parent.Name}: {result}{OwnLinkLeftovers.Hint(made.Config, result.Error, parent, monitor!.Links)}";
            link = monitor!.Links.Find(made.Config.Name);
            made.MayBeMadeAt = run.Reactor.Now + MakeGap;
        }
        // It has gone again already; of that we are told.
        if (link is null) return null;
        if (link.Index != made.Index)
        {
            Forget(made);
            RouteResult result = maker!.Prepare(made.Config, link, parent);
            if (result.Error.IsError) return $"cannot switch on {made.Kind} {link.Name}: {result}{OwnLinkLeftovers.Hint(made.Config, result.Error, parent, monitor!.Links)}";
            (made.Index, made.Address) = (link.Index, null);
            run.Log.Info($"{made.Kind} {link.Name} is there, on {parent.Name}");
        }
        RouteResult given = addresses!.Settle(made, link, parent);
        return given.Error.IsError ? $"cannot give {made.Kind} {link.Name} the address {made.Address}: {given}" : null;
    }

    private void Forget(MadeLink made)
    {
        if (made.Index != 0) maker!.Forget(made.Index);
        made.Index = 0;
    }

    private bool MustWait(MadeLink made)
    {
        if (made.MayBeMadeAt <= run.Reactor.Now) return false;
        retry.Deadline = Math.Min(retry.Deadline, made.MayBeMadeAt);
        return true;
    }
}
