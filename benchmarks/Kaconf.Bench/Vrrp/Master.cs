using System;
using System.Linq;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>What one run of a master has cost.</summary>
/// <param name="MicrosecondsPerAdvert">CPU time.</param>
/// <param name="Megabytes">Memory.</param>
internal readonly record struct Measurement(double MicrosecondsPerAdvert, double Megabytes);

/// <summary>One master of many virtual routers, alone on its network.</summary>
internal static class Master
{
    /// <summary>How many virtual routers it is master of.</summary>
    public const int Routers = 50;

    /// <summary>How long it is watched.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    // The second burst of gratuitous ARPs comes 5 s after the takeover.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(6);

    /// <summary>The keepalived.conf of the node.</summary>
    public static string Conf() => string.Join('\n', Enumerable.Range(1, Routers).Select(number => $$"""
        vrrp_instance VI_{{number}} {
            interface eth0
            virtual_router_id {{number}}
            priority 150
            advert_int 1
            virtual_ipaddress {
                10.77.1.{{number}}/32
            }
        }

        """));

    /// <summary>Starts a daemon, waits until it is master of all and quiet, and watches it.</summary>
    public static async Task<Measurement> MeasureAsync(DaemonProgram program)
    {
        using Lan lan = new("10.77.0", "a");
        Daemon daemon = await lan.Nodes[0].StartAsync(program);
        await Wait.UntilAsync(() => lan.Addresses.Events.Count(change => change.Added) >= Routers, TimeSpan.FromSeconds(10),
            $"{program.Name} to hold {Routers} addresses", lan.Report);
        await Task.Delay(Settling);
        (TimeSpan before, int sentBefore) = (Cost.CpuTime(daemon), lan.Wire.Adverts.Count);
        await Task.Delay(Window);
        (TimeSpan after, int sentAfter) = (Cost.CpuTime(daemon), lan.Wire.Adverts.Count);
        Measurement measurement = new((after - before).TotalMicroseconds / (sentAfter - sentBefore), Cost.Memory(daemon));
        await daemon.TerminateAsync();
        return measurement;
    }
}
