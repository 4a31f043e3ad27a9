namespace Kaconf.Cli.Tests;

/// <summary>The configuration that the tests of the verbs give to the tool.</summary>
internal static class Sample
{
    /// <summary>A node without faults, as long as the priority is 1 to 255.</summary>
    public static string Node(int priority) => NodeWith($"priority {priority}");

    /// <summary>A virtual server with a check of each kind, to stand beside.</summary>
    public const string VirtualServer = """
        virtual_server 192.0.2.10 80 {
            lvs_sched rr
            lvs_method NAT
            protocol TCP
            real_server 198.51.100.1 80 {
                TCP_CHECK {
                }
            }
            real_server 198.51.100.2 80 {
                MISC_CHECK {
                    misc_path "/bin/true"
                }
            }
        }

        """;

    /// <summary>A node with this line where the priority stands.</summary>
    public static string NodeWith(string line) => $$"""
        vrrp_instance VI_1 {
            state BACKUP
            interface eth0
            virtual_router_id 51
            {{line}}
            virtual_ipaddress {
                192.0.2.10/24
            }
        }

        """;
}
