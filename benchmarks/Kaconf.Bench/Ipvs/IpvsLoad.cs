using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Bench.Ipvs;

/// <summary>A node with many virtual servers, whose real servers are addresses of the loopback, and a virtual router that adverts meanwhile.</summary>
/// <param name="Name">The node's, and the file's.</param>
/// <param name="Services">Virtual servers.</param>
/// <param name="Servers">Real servers of each.</param>
/// <param name="DelayLoop">Seconds between two checks of a server.</param>
/// <param name="Script">The check script of the first server of the first service; empty for a TCP_CHECK as for all others.</param>
internal sealed record IpvsLoad(string Name, int Services, int Servers, int DelayLoop, string Script = "")
{
    private const int ANetwork = 250;

    /// <summary>Writes the keepalived.conf.</summary>
    /// <returns>Its path.</returns>
    public string Write(string folder)
    {
        string path = Path.Combine(folder, $"{Name}.conf");
        File.WriteAllText(path, Router + string.Concat(Enumerable.Range(0, Services).Select(Service)));
        return path;
    }

    private const string Router = """
        global_defs {
            script_user root
        }

        vrrp_instance VI_1 {
            version 3
            interface eth0
            virtual_router_id 51
            priority 150
            advert_int 0.1
            virtual_ipaddress {
                10.49.0.100/24
            }
        }

        """;

    private static string Address(string network, int number) => string.Create(CultureInfo.InvariantCulture, $"{network}.{number / ANetwork}.{(number % ANetwork) + 1}");

    private string Service(int service) => $$"""

        virtual_server {{Address("10.50", service)}} 80 {
            delay_loop {{DelayLoop}}
            lvs_sched rr
            lvs_method NAT
            protocol TCP
        {{string.Concat(Enumerable.Range(service * Servers, Servers).Select(Server))}}}

        """;

    private string Server(int server) => $$"""
            real_server {{Address("127.0", server)}} 80 {
                {{Checker(server)}}
            }

        """;

    private string Checker(int server) => server == 0 && Script.Length > 0
        ? $"MISC_CHECK {{\nmisc_path \"{Script}\"\ndelay_loop 0.5\nwarmup 0\nretry 0\n}}"
        : "TCP_CHECK {\nretry 0\n}";
}
