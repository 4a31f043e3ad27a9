using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Sets <c>lvs_timeouts</c>, and at the stop what was there before.</summary>
internal sealed class TimeoutKeeper(IpvsClient kernel, LvsConfig lvs, Log log)
{
    private IpvsTimeouts? before;
    private bool isDone = lvs is { TcpTimeoutSeconds: 0, TcpFinTimeoutSeconds: 0, UdpTimeoutSeconds: 0 };

    /// <summary>Why those that are given are not set; null = they are.</summary>
    public string? Problem { get; private set; }

    /// <summary>Sets those that are given, unless that is done.</summary>
    public void Set()
    {
        if (isDone) return;
        RouteResult result = kernel.GetTimeouts(out IpvsTimeouts found);
        if (!result.Error.IsError)
        {
            // A request whose answer was lost may have changed them.
            before ??= found;
            result = kernel.SetTimeouts(new(Given(lvs.TcpTimeoutSeconds, found.Tcp), Given(lvs.TcpFinTimeoutSeconds, found.TcpFin), Given(lvs.UdpTimeoutSeconds, found.Udp)));
        }
        isDone = !result.Error.IsError;
        Problem = isDone ? null : $"lvs_timeouts: cannot set them: {result}; IPVS has its own meanwhile, which ipvsadm -L --timeout shows";
    }

    /// <summary>Sets what was there before.</summary>
    public void Restore()
    {
        if (before is { } timeouts && kernel.SetTimeouts(timeouts) is { Error.IsError: true } refused)
            log.Error($"lvs_timeouts: cannot set what was there before: {refused}; ipvsadm --set {timeouts.Tcp} {timeouts.TcpFin} {timeouts.Udp} does");
    }

    private static uint Given(uint seconds, uint otherwise) => seconds == 0 ? otherwise : seconds;
}
