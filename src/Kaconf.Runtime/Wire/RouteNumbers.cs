namespace Kaconf.Runtime.Wire;

/// <summary>Numbers of linux/rtnetlink.h, linux/fib_rules.h and linux/lwtunnel.h about routes and rules, under their names.</summary>
internal static class RouteNumbers
{
    public const ushort RTM_NEWROUTE = 24, RTM_DELROUTE = 25, RTM_NEWRULE = 32, RTM_DELRULE = 33;
    public const uint RTMGRP_IPV4_ROUTE = 0x40, RTMGRP_IPV4_RULE = 0x80, RTMGRP_IPV6_ROUTE = 0x400, RTMGRP_IPV6_RULE = 0x40000;

    public const byte RTPROT_KEEPALIVED = 18;
    public const byte RT_TABLE_MAIN = 254;
    public const uint RTNH_F_ONLINK = 4;

    public const ushort RTA_DST = 1, RTA_SRC = 2, RTA_OIF = 4, RTA_GATEWAY = 5, RTA_PRIORITY = 6, RTA_PREFSRC = 7, RTA_METRICS = 8, RTA_MULTIPATH = 9, RTA_FLOW = 11;
    public const ushort RTA_TABLE = 15, RTA_PREF = 20, RTA_ENCAP_TYPE = 21, RTA_ENCAP = 22, RTA_EXPIRES = 23, RTA_TTL_PROPAGATE = 26;
    public const ushort RTAX_LOCK = 1, RTAX_CC_ALGO = 16;

    public const ushort LWTUNNEL_ENCAP_MPLS = 1, LWTUNNEL_ENCAP_IP = 2, LWTUNNEL_ENCAP_ILA = 3, LWTUNNEL_ENCAP_IP6 = 4;
    public const ushort LWTUNNEL_IP_ID = 1, LWTUNNEL_IP_DST = 2, LWTUNNEL_IP_SRC = 3, LWTUNNEL_IP_TTL = 4, LWTUNNEL_IP_TOS = 5, LWTUNNEL_IP_FLAGS = 6;
    public const ushort MPLS_IPTUNNEL_DST = 1, ILA_ATTR_LOCATOR = 1;

    public const ushort FRA_DST = 1, FRA_SRC = 2, FRA_IIFNAME = 3, FRA_GOTO = 4, FRA_PRIORITY = 6, FRA_FWMARK = 10, FRA_FLOW = 11, FRA_TUN_ID = 12;
    public const ushort FRA_SUPPRESS_IFGROUP = 13, FRA_SUPPRESS_PREFIXLEN = 14, FRA_TABLE = 15, FRA_FWMASK = 16, FRA_OIFNAME = 17, FRA_L3MDEV = 19, FRA_UID_RANGE = 20;
    public const ushort FRA_PROTOCOL = 21, FRA_IP_PROTO = 22, FRA_SPORT_RANGE = 23, FRA_DPORT_RANGE = 24;
    public const uint FIB_RULE_INVERT = 2;

    /// <summary>The RTAX_* number of a metric by its name in ip-route(8).</summary>
    public static ushort MetricOf(string name) => name switch
    {
        "mtu" => 2, "window" => 3, "rtt" => 4, "rttvar" => 5, "ssthresh" => 6, "cwnd" => 7, "advmss" => 8, "reordering" => 9, "hoplimit" => 10,
        "initcwnd" => 11, "features" => 12, "rto_min" => 13, "initrwnd" => 14, "quickack" => 15, "congctl" => RTAX_CC_ALGO, "fastopen_no_cookie" => 17, _ => 0,
    };
}
