using System;
using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Failover;
using Kaconf.Compiler.Text;

namespace Kaconf.Interop.Tests;

/// <summary>The nodes a and b of each way in which a tracker or a group decides, as text for keepalived and for the compiler.</summary>
internal static class FailoverSite
{
    private const string Tracking = "    track_script {\n        healthy\n    }\n";
    private const string NoPreempt = "    nopreempt\n";

    /// <summary>The configuration of a node.</summary>
    public static string Text(string name, string node)
    {
        bool first = node == "a";
        int priority = first ? 150 : 100;
        return name switch
        {
            "gap" => Script("weight -20") + Instance(1, priority, Tracking),
            "tie" => Script("weight -50") + Instance(1, priority, Tracking),
            "nopreempt" => Script("weight -60") + Instance(1, priority, NoPreempt + Tracking),
            "fault" => Script("") + Instance(1, priority, (first ? NoPreempt : "") + Tracking),
            "group-weight" => Script("weight -60") + Group(Tracking) + Instance(1, priority, "") + Instance(2, priority, ""),
            "member-weight" => Script("weight -60") + Group("") + Instance(1, priority, Tracking) + Instance(2, priority, ""),
            "crossing" => Script("") + Group(Tracking) + Instance(1, priority, "") + Instance(2, first ? 120 : 140, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    /// <summary>What the compiler computes.</summary>
    public static FailoverUnit Unit(string name) => FailoverTable.Of(KaconfCompiler.Compile("site", new SourceSet(new[] { "a", "b" }
        .Select(node => new NodeSource(node, new SourceText($"{node}.conf", Text(name, node)))).ToEquatableArray())).Site).Units.Single();

    private static string Script(string weight) =>
        $"global_defs {{\n    script_user root\n    enable_script_security\n}}\nvrrp_script healthy {{\n    script \"/usr/bin/test ! -e /run/broken\"\n    interval 1\n    {weight}\n}}\n";

    private static string Group(string tracking) => $"vrrp_sync_group G {{\n    group {{\n        VI_1\n        VI_2\n    }}\n{tracking}}}\n";

    private static string Instance(int number, int priority, string more) =>
        $"vrrp_instance VI_{number} {{\n    state BACKUP\n    interface eth0\n    virtual_router_id {70 + number}\n    priority {priority}\n{more}    virtual_ipaddress {{\n        10.78.0.{100 + number}/24\n    }}\n}}\n";
}
