using Kaconf.Runtime.Config;
using Kaconf.Runtime.Host.Links;
using Kaconf.Runtime.Wire;

namespace Kaconf.Runtime.Host.Ipvs;

/// <summary>Sets <c>lvs_timeouts</c>, and at the stop what was there before.</summary>
internal sealed class TimeoutKeeper(IpvsClient kernel, LvsConfig lvs, Log log)
{
    private IpvsTimeouts? before;

    /// <summary>Sets those that are given.</summary>
    public void Set()
    {
        if (lvs is { TcpTimeoutSeconds: 0, TcpFinTimeoutSeconds: 0, UdpTimeoutSeconds: 0 }) return;
        RouteResult result = kernel.GetTimeouts(out IpvsTimeouts found);
        if (!result.Error.IsError)
        {
            before = found;
            result = kernel.SetTimeouts(new(Given(lvs.TcpTimeoutSeconds, found.Tcp), Given(lvs.TcpFinTimeoutSeconds, found.TcpFin), Given(lvs.UdpTimeoutSeconds, found.Udp)));
        }
        if (result.Error.IsError) log.Error($"lvs_timeouts: cannot set them: {result}; IPVS keeps its own, which ipvsadm -L --timeout shows");
    }

    /// <summary>Sets what was there before.</summary>
    public void Restore()
    {
        if (before is { } timeouts && kernel.SetTimeouts(timeouts) is { Error.IsError: true } refused)
            log.Error($"lvs_timeouts: cannot set what was there before: {refused}; ipvsadm --set {timeouts.Tcp} {timeouts.TcpFin} {timeouts.Udp} does");
    }

    private static uint Given(uint seconds, uint otherwise) => seconds == 0 ? otherwise : seconds;
}
