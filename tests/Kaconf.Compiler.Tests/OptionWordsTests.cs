using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Reference;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The words inside the values of routes, rules and track lists are those that keepalived knows, and all of them.</summary>
public class OptionWordsTests
{
    public static TheoryData<string> Paths =>
    [
        "static_routes", "static_routes/nexthop", "static_routes/encap ip", "static_routes/encap ip6", "static_rules",
        "vrrp_instance/virtual_routes", "vrrp_instance/virtual_routes/nexthop", "vrrp_instance/virtual_routes/encap ip",
        "vrrp_instance/virtual_routes/encap ip6", "vrrp_instance/virtual_rules",
        "vrrp_instance/track_interface", "vrrp_instance/track_script", "vrrp_instance/track_file", "vrrp_instance/track_process", "vrrp_instance/track_bfd",
        "vrrp_script/weight", "track_file/weight", "track_file/init_file", "vrrp_track_process/weight", "vrrp_track_process/param_match", "bfd_instance/weight",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void TheWordsOfAValueAreThoseOfKeepalived(string path)
    {
        // The kinds of encap, which have words of their own, are two words here and one there.
        IEnumerable<string> ours = KeywordEntry.All().Where(entry => entry.Path == path && !entry.Name.Contains(' ')).Select(entry => entry.Name);
        Assert.Equal(KeepalivedKeywords.All.Where(row => row.Block == path).Select(row => row.Word).Order(), ours.Order());
    }
}
