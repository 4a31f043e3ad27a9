using System.Collections.Generic;
using Kaconf.Lab;
using Xunit;

namespace Kaconf.Ipvs.Tests;

/// <summary>What these tests need of a machine.</summary>
internal static class Machine
{
    /// <summary>The modules of IPVS and of the cables between its namespaces; User Mode Linux loads none by itself.</summary>
    public static IReadOnlyList<string> Modules { get; } =
    [
        "ipv6", "veth", "bridge", "ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_lc", "ip_vs_wlc", "ip_vs_lblc", "ip_vs_lblcr", "ip_vs_sh", "ip_vs_mh",
        "ip_vs_dh", "ip_vs_fo", "ip_vs_ovf", "ip_vs_sed", "ip_vs_nq", "ip_vs_pe_sip",
    ];

    /// <summary>Skips the test where something is missing.</summary>
    public static void Require()
    {
        string? missing = Requirements.Missing() ?? UserModeLinux.Missing() ?? Requirements.MissingPackage("ipvsadm");
        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}
