namespace Kaconf.Generator.Tests;

/// <summary>Texts of nodes that go together without a fault.</summary>
internal static class Confs
{
    public static string Node(string state, int priority) => $$"""
        vrrp_instance VI_1 {
            state {{state}}
            interface eth0
            virtual_router_id 51
            priority {{priority}}
            virtual_ipaddress {
                192.168.100.100/24
            }
        }
        """;
}
