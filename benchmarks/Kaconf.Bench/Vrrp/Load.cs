using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kaconf.Bench.Vrrp;

/// <summary>How many virtual routers a pair of nodes has, and how often their adverts come.</summary>
/// <param name="Routers">All of them, spread evenly over the networks.</param>
/// <param name="Networks">Interfaces; each has VRIDs and a multicast group of its own.</param>
/// <param name="AdvertInterval">Seconds.</param>
/// <param name="Scripts">Check scripts that the first virtual router tracks, each run once a second.</param>
internal sealed record Load(int Routers, int Networks, double AdvertInterval, int Scripts = 0)
{
    /// <summary>Priority of the node that is MASTER while it can.</summary>
    public const int Strong = 150;

    /// <summary>Priority of the other.</summary>
    public const int Weak = 100;

    /// <summary>For people and file names.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Routers} × {AdvertInterval} s{(Scripts > 0 ? $", {Scripts} scripts" : "")}");

    /// <summary>The name of its node of a priority in the site.</summary>
    public string NodeName(int priority) => string.Create(CultureInfo.InvariantCulture, $"r{Routers}-{AdvertInterval * 1000:0}ms{(Scripts > 0 ? $"-s{Scripts}" : "")}-{priority}");

    /// <summary>What the protocol itself takes to notice that a MASTER is gone (RFC 5798 §6.1), in seconds.</summary>
    public double Bound(int priority) => (3 * AdvertInterval) + Skew(priority);

    /// <summary>What it takes after a farewell, in seconds.</summary>
    public double Skew(int priority) => AdvertInterval * (256 - priority) / 256;

    /// <summary>The interface of a network, counted from 0.</summary>
    public static string Interface(int network) => $"eth{network}";

    /// <summary>The keepalived.conf of one of the two nodes.</summary>
    public string Conf(int priority) => ScriptBlocks + string.Join('\n', Enumerable.Range(0, Routers).Select(router => string.Create(CultureInfo.InvariantCulture, $$"""
        vrrp_instance VI_{{router + 1}} {
            version 3
            interface {{Interface(router % Networks)}}
            virtual_router_id {{(router / Networks) + 1}}
            mcast_dst_ip 224.0.0.{{18 + (router % Networks)}}
            priority {{priority}}
            advert_int {{AdvertInterval}}
            virtual_ipaddress {
                10.78.{{router % Networks}}.{{(router / Networks) + 1}}/32
            }
            {{(router == 0 && Scripts > 0 ? $"track_script {{\n{string.Join('\n', ScriptNames)}\n}}" : "")}}
        }

        """)));

    private IEnumerable<string> ScriptNames => Enumerable.Range(1, Scripts).Select(script => $"check_{script}");

    private string ScriptBlocks => Scripts == 0 ? "" : "global_defs {\nscript_user root\n}\n" + string.Concat(ScriptNames.Select(name => $$"""
        vrrp_script {{name}} {
            script "/usr/bin/true"
            interval 1
        }

        """));
}
