using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>No field of the runtime's configuration is out of a file's reach.</summary>
public class EveryFieldTests
{
    private static readonly string[] Texts =
    [
        """
        net_namespace blue
        net_namespace_ipvs green
        linkbeat_interfaces {
            eth0 ETHTOOL
        }
        interface_up_down_delays {
            eth0 0.2 0.3
        }
        global_defs {
            router_id lb1
            lvs_timeouts tcp 7200 tcpfin 30 udp 10
            lvs_flush
            lvs_flush_on_stop
            lvs_sync_daemon eth0 inst A id 5 maxlen 1400 port 8850 ttl 2 group 224.0.0.90
            lvs_netlink_cmd_rcv_bufs 100000
            lvs_netlink_monitor_rcv_bufs 100000
            nftables_ipvs of_ipvs
            nftables_ipvs_priority 5
            nftables_ipvs_start_fwmark 77
            disable_local_igmp
            vrrp_netlink_cmd_rcv_bufs 100000
            vrrp_netlink_cmd_rcv_bufs_force true
            vrrp_netlink_monitor_rcv_bufs 100000
            script_user nobody nogroup
            enable_script_security
            set_supplementary_groups
            use_symlink_paths
            umask 022
            startup_script "/usr/bin/start"
            startup_script_timeout 5
            shutdown_script "/usr/bin/stop"
            shutdown_script_timeout 5
            vrrp_garp_interval 0.1
            vrrp_gna_interval 0.1
            vrrp_startup_delay 1
            vrrp_delay_after_boot 1
            log_unknown_vrids
            iproute_etc_dir /a
            iproute_usr_dir /b
            vrrp_priority -1
            vrrp_rt_priority 5
            vrrp_rlimit_rttime 5
            max_auto_priority 5
            min_auto_priority_delay 5
            vrrp_no_swap
            vrrp_cpu_affinity 0
            nftables of_vrrp
            nftables_priority 5
            nftables_counters
            nftables_ifindex
            notify_fifo /run/all nobody
            notify_fifo_script "/usr/bin/read"
            vrrp_notify_fifo /run/vrrp
            lvs_notify_fifo /run/lvs
            rs_init_notifies
            vrrp_notify_priority_changes
        }
        vrrp_script check {
            script "/usr/bin/check"
            interval 2
            timeout 3
            rise 2
            fall 2
            init_fail
        }
        garp_group {
            garp_interval 1
            gna_interval 1
            interface eth0
        }
        vrrp_sync_group G {
            group {
                A
                B
            }
            sync_group_tracking_weight
            notify "/usr/bin/n"
            track_interface {
                eth1 weight 5 reverse
            }
            track_script {
                check weight 5 reverse
            }
        }
        track_group T {
            group {
                A
            }
        }
        static_ipaddress {
            192.0.2.20/24 dev eth2 track_group T
        }
        static_routes {
            198.51.100.0/24 dev eth2 track_group T
        }
        static_rules {
            from 198.51.100.0/24 iif eth2 table 7 track_group T
        }
        vrrp_instance A {
            interface eth0
            track_src_ip
            promote_secondaries
            kernel_rx_buf_size 1000000
            virtual_router_id 1
            priority 150
            version 3
            advert_int 0.5
            nopreempt
            no_accept
            dont_track_primary
            timer_expired_backup 20
            down_timer_adverts 4
            lower_prio_no_advert
            higher_prio_send_advert
            skip_check_adv_addr
            garp_master_delay 1
            garp_master_repeat 1
            garp_master_refresh 1
            garp_master_refresh_repeat 2
            garp_lower_prio_delay 1
            garp_lower_prio_repeat 1
            garp_extra_if all 5
            unicast_src_ip 192.0.2.1
            unicast_ttl 9
            check_unicast_src
            old_unicast_checksum
            v3_checksum_as_v2
            unicast_peer {
                192.0.2.2 min_ttl 1 max_ttl 9
            }
            auth_hmac {
                key 1 0123456789abcdef0123456789abcdef
                key 2 file:/etc/keepalived/key
                active_key 1
                mode permissive
                anti_replay monotonic
                time_window 9
            }
            notify_master "/usr/bin/n"
            notify_backup "/usr/bin/n"
            notify_fault "/usr/bin/n"
            notify_stop "/usr/bin/n"
            notify "/usr/bin/n" root
            notify_master_rx_lower_pri "/usr/bin/n"
            track_interface {
                eth1 weight 5 reverse
            }
            track_script {
                check weight 5 reverse
            }
            virtual_ipaddress {
                192.0.2.9/24 brd 192.0.2.255 dev eth0 scope link label eth0:1
            }
            virtual_ipaddress_excluded {
                192.0.2.10/24
            }
            virtual_routes {
                local 198.51.100.0/24 via 192.0.2.77 src 192.0.2.9 tos 4 table mine protocol 9 scope link metric 5 dev eth0 onlink mtu lock 1400 congctl reno realms 5/6 no_track append encap ip id 3 dst 192.0.2.4 src 192.0.2.5 tos 4 ttl 9 flags 1
                2001:db8::/32 from 2001:db8:1::/48 vrf blue expires 60 pref high ttl-propagate enabled encap mpls 16/17
                192.0.2.128/25 nexthop via 192.0.2.77 dev eth0 weight 9 onlink realms 7 encap ila 1:2:3:4 nexthop via 192.0.2.78
            }
            virtual_rules {
                not from 198.51.100.0/24 to 192.0.2.0/24 table 9 priority 5 tos 4 fwmark 1/2 realms 5/6 suppress_prefixlength 5 suppress_ifgroup 5 iif eth0 oif eth1 tunnel-id 5 uidrange 1-2 protocol 9 ipproto tcp sport 1-2 dport 1-2 no_track
                from 2001:db8::/32 goto 900 priority 6
                from 192.0.2.0/24 l3mdev
            }
        }
        vrrp_instance B {
            interface eth0
            virtual_router_id 1
            preempt_delay 5
            virtual_ipaddress {
                fe80::1/64
                2001:db8::1 peer 2001:db8::2 -nodad home mngtmpaddr noprefixroute autojoin no_track preferred_lft 9
            }
        }
        vrrp_instance C {
            smtp_alert
            virtual_router_id 9
            unicast_src_ip 192.0.2.1
            unicast_peer {
                192.0.2.2
            }
            virtual_ipaddress {
                192.0.2.11/24 dev eth0
            }
        }
        vrrp_instance D {
            interface eth0
            virtual_router_id 10
            use_vmac vmac10 02:00:00:00:00:10 netlink_notify_msg group 5
            vmac_xmit_base
            virtual_ipaddress {
                192.0.2.12/24
            }
        }
        vrrp_instance E {
            interface eth0
            virtual_router_id 11
            use_vmac
            virtual_ipaddress {
                fe80::11/64
            }
        }
        vrrp_instance F {
            interface eth1
            virtual_router_id 12
            use_ipvlan 198.51.100.5/24 vepa
            virtual_ipaddress {
                198.51.100.12/24
            }
        }
        """,
        """
        vrrp_instance A {
            interface eth0
            virtual_router_id 1
            mcast_dst_ip 224.0.0.20
            authentication {
                auth_type AH
                auth_pass 7g3Kq1x0
            }
            virtual_ipaddress {
                192.0.2.9/24
            }
        }
        vrrp_instance B {
            interface eth0
            virtual_router_id 2
            strict_mode
            priority 255
            unicast_fault_no_peer
            virtual_ipaddress {
                192.0.2.10/24
            }
        }
        vrrp_instance C {
            interface eth0
            virtual_router_id 3
            authentication {
                auth_type PASS
                auth_pass 7g3Kq1x0
            }
            virtual_ipaddress {
                192.0.2.12/24
            }
        }
        """,
        """
        global_defs {
            process_monitor_rcv_bufs 100000
            process_monitor_rcv_bufs_force
        }
        track_file load {
            file /run/load
            init_file 3 overwrite
        }
        vrrp_track_process proxy {
            process haproxy -f /etc/haproxy.cfg
            param_match initial
            quorum 2
            quorum_max 4
            fork_delay 0.25
            terminate_delay 3
        }
        vrrp_sync_group G {
            group {
                A
            }
            track_file {
                load
            }
            track_process {
                proxy
            }
        }
        vrrp_instance A {
            interface eth0
            virtual_router_id 1
            track_file {
                load weight 0 reverse
            }
            track_process {
                proxy weight 7
            }
            virtual_ipaddress {
                192.0.2.9/24
            }
        }
        """,
        """
        global_defs {
            lvs_timeouts tcp 1 tcpfin 2 udp 3
            lvs_flush
            lvs_flush_on_stop
            lvs_sync_daemon eth0 id 7 maxlen 1400 port 8000 ttl 2 group 224.0.0.90
            lvs_netlink_cmd_rcv_bufs 1000000
            lvs_netlink_monitor_rcv_bufs 1000000
            nftables_ipvs marks
            nftables_ipvs_priority 7
            nftables_ipvs_start_fwmark 2000
        }
        net_namespace_ipvs other
        virtual_server_group G {
            192.0.2.1-9 80
            fwmark 7
        }
        virtual_server_group H {
            fwmark 8 inet6
        }
        virtual_server group H {
            lvs_sched rr
            real_server 2001:db8::1 {
            }
        }
        virtual_server group G {
            lvs_sched rr
            protocol TCP
            real_server 10.1.1.1 80 {
            }
        }
        virtual_server fwmark 7 {
            lvs_sched rr
            real_server 10.1.1.1 {
            }
        }
        virtual_server 2001:db8::9 53 {
            ip_family inet6
            protocol UDP
            ops
            persistence_timeout 300
            persistence_granularity 64
            real_server 2001:db8::1 53 {
            }
        }
        virtual_server 192.0.2.1 80 {
            protocol TCP
            lvs_sched mh
            lvs_method TUN type gue port 6000 csum
            flag-1
            flag-2
            flag-3
            persistence_timeout 300
            persistence_granularity 255.255.255.0
            persistence_engine sip
            ha_suspend
            smtp_alert
            snmp_name web
            omega
            quorum 4
            hysteresis 2
            quorum_up "/bin/up"
            quorum_down "/bin/down"
            sorry_server 10.1.1.9 80
            sorry_server_inhibit
            real_server 10.1.1.1 80 {
                weight 7
                uthreshold 9
                lthreshold 3
                inhibit_on_failure
                notify_up "/bin/up"
                notify_down "/bin/down"
                smtp_alert false
                snmp_name one
                TCP_CHECK {
                    connect_ip 10.1.1.2
                    connect_port 81
                    bindto 10.1.1.3
                    bind_port 82
                    bind_if eth0
                    connect_timeout 3
                    fwmark 4
                    retry 5
                    delay_before_retry 6
                    warmup 7
                    delay_loop 8
                    alpha
                    log_all_failures
                }
                MISC_CHECK {
                    misc_path "/bin/check"
                    misc_timeout 3
                    misc_dynamic
                    retry 5
                    delay_before_retry 6
                    warmup 7
                    delay_loop 8
                    alpha
                    log_all_failures
                }
            }
        }
        """,
    ];

    [Fact]
    public void IsReached()
    {
        HashSet<string> set = [], known = [];
        foreach (string text in Texts) Walk(Built.Text(text), set, known);
        Assert.Empty(known.Except(set).Order(StringComparer.Ordinal));
    }

    // What differs from the default of its type was set by the file; what a constructor demands is always set.
    private static void Walk(object config, HashSet<string> set, HashSet<string> known)
    {
        object? standard = config.GetType().GetConstructor([]) is { } make ? make.Invoke([]) : null;
        foreach (PropertyInfo property in config.GetType().GetProperties().Where(property => property.CanWrite && property.GetMethod!.IsPublic))
        {
            string name = $"{config.GetType().Name}.{property.Name}";
            object? value = property.GetValue(config);
            known.Add(name);
            if (value is IList { Count: > 0 } || (value is not IList && !Equals(value, standard is null ? null : property.GetValue(standard)))) set.Add(name);
            IEnumerable<object?> items = value is IList list ? list.Cast<object?>() : [value];
            foreach (object? item in items)
                if (item is not null && item.GetType() is { IsClass: true, Namespace: "Kaconf.Runtime.Config" }) Walk(item, set, known);
        }
    }
}
