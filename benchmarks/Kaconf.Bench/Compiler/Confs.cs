using System;
using System.Text;

namespace Kaconf.Bench.Compiler;

/// <summary>The files that are read: plain ones, as an administrator or a tool would write them.</summary>
internal static class Confs
{
    /// <summary>About so many lines of vrrp_instance blocks on eth0 and eth1, and one block at least.</summary>
    public static string Vrrp(int lines) => Fill(lines, static i => $$"""
        vrrp_instance VI_{{i}} {
            state BACKUP
            interface eth{{i / 250}}
            virtual_router_id {{(i % 250) + 1}}
            priority 150
            advert_int 1
            authentication {
                auth_type PASS
                auth_pass secret{{i % 100}}
            }
            virtual_ipaddress {
                10.{{i / 250}}.{{i % 250}}.1/24
                10.{{i / 250}}.{{i % 250}}.2/24
                10.{{i / 250}}.{{i % 250}}.3/24 dev eth1
            }
        }

        """);

    /// <summary>About so many lines of virtual_server blocks, each with two checked servers.</summary>
    public static string VirtualServers(int lines) => Fill(lines, VirtualServer);

    /// <summary>So many virtual_server blocks.</summary>
    public static string ManyVirtualServers(int count)
    {
        StringBuilder text = new(Head);
        for (int i = 0; i < count; i++) text.Append(VirtualServer(i)).Append('\n');
        return text.ToString();
    }

    /// <summary>The example of keepalived.conf(5) that makes 65,024 instances.</summary>
    public const string Sequence = """
        $VI4= \
        track_file offset_instance_4.${IF}.${NUM}.${ID} { \
            file "${_PWD}/679/track_files/4.${IF}.${NUM}.${ID}" \
            weight -100 \
        } \
        vrrp_instance vrrp4.${IF}.${NUM}.${ID} { \
            interface bond${IF}.${NUM} \
            use_vmac vrrp4.${IF}.${NUM}.${ID} \
            virtual_router_id ${ID} \
            priority 130 \
            virtual_ipaddress { \
                10.${IF}.${NUM}.${ID}/24 \
            } \
            track_file { \
                offset_instance_4.${IF}.${NUM}.${ID} \
            } \
        }

        ~SEQ(IF,0,7) ~SEQ(NUM,0,31) ~SEQ(ID,1,254) $VI4

        """;

    private const string Head = """
        global_defs {
            router_id lb1
        }


        """;

    private static string VirtualServer(int i) => $$"""
        virtual_server 10.{{i / 250}}.{{i % 250}}.1 80 {
            delay_loop 6
            lvs_sched rr
            lvs_method DR
            protocol TCP
            real_server 192.168.{{i % 250}}.1 80 {
                weight 1
                TCP_CHECK {
                    connect_timeout 3
                    connect_port 80
                }
            }
            real_server 192.168.{{i % 250}}.2 80 {
                weight 1
                TCP_CHECK {
                    connect_timeout 3
                    connect_port 80
                }
            }
        }

        """;

    private static string Fill(int lines, Func<int, string> block)
    {
        StringBuilder text = new(Head);
        int written = Head.AsSpan().Count('\n');
        for (int i = 0; i == 0 || written < lines; i++)
        {
            string next = block(i) + '\n';
            written += next.AsSpan().Count('\n');
            text.Append(next);
        }
        return text.ToString();
    }
}
