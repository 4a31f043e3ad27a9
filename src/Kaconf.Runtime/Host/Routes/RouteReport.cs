using Kaconf.Runtime.Linux;

namespace Kaconf.Runtime.Host.Routes;

/// <summary>Logs what becomes of routes and rules, once for each trouble, and tells the instances of a <c>track_group</c>.</summary>
internal sealed class RouteReport(NodeRun run)
{
    private const int ToldOneByOne = 10, ToldOfMany = 60;

    /// <summary>Who took something away since the last repair; null = nobody, as far as is known.</summary>
    public string? Culprit { get; set; }

    /// <summary>Of a request to add.</summary>
    public void Tell(KeptRoute route, Errno error, string reason)
    {
        // Somebody has added the same: that will do.
        route.IsThere = !error.IsError || error == Errno.EEXIST;
        if (!route.IsThere && route.Told != reason) run.Log.Error($"{route.Owner} cannot add {route}, trying again every 10 seconds: {reason}");
        route.Told = route.IsThere ? null : reason;
        foreach (string tracker in route.Trackers)
            foreach (IVrrpInstance instance in run.Instances)
                if (instance.Config.Name == tracker) instance.Track($"{route.Owner} {route}", fault: !route.IsThere, priorityOffset: 0);
    }

    /// <summary>Of a request to add that finds it there, most of the time.</summary>
    public void TellRepaired(KeptRoute route, Errno error, string reason)
    {
        bool wasThere = route.IsThere;
        Tell(route, error, reason);
        if (error.IsError) return;
        if (wasThere && Culprit is not null) route.Losses++;
        if (!wasThere || Culprit is null) run.Log.Info($"{route.Owner} {route} was missing and is there again");
        else if (route.Losses <= ToldOneByOne || route.Losses % ToldOfMany == 0)
            run.Log.Warning($"{route.Owner} {route} was removed by {Culprit} and is there again; {route.Losses} times so far");
    }

    /// <summary>What a request to remove came to: gone now, or already, with its address or interface, or by another hand.</summary>
    public static bool IsGone(Errno error) =>
        !error.IsError || error == Errno.ESRCH || error == Errno.ENOENT || error == Errno.ENODEV || error == Errno.EADDRNOTAVAIL;

    /// <summary>Of a request to remove.</summary>
    public void TellStuck(KeptRoute route, Errno error, string reason)
    {
        bool wasStuck = route.IsStuck;
        (route.IsThere, route.IsStuck) = (false, !IsGone(error));
        if (route.IsStuck && !wasStuck) run.Log.Error($"{route.Owner} cannot remove {route}: {reason}");
        else if (wasStuck && !route.IsStuck) run.Log.Info($"{route.Owner} {route} is removed now");
    }
}
