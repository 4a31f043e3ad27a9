using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What the project gives to the definitions that keepalived makes itself.</summary>
public class BuiltInTests
{
    private const string Text = """
        vrrp_instance VI_1 {
            state BACKUP
            interface eth0
            virtual_router_id 51
            priority ${_ENV PRIORITY}
            virtual_ipaddress {
                192.0.2.10/24
            }
            notify "${_PWD}/notify.sh '${_ENV RACK}' ${_INSTANCE}"
        }

        """;

    [Theory]
    [InlineData("", "/site/nodes/notify.sh")]
    [InlineData("/etc/keepalived", "/etc/keepalived/notify.sh")]
    public void TheyReachTheGeneratedCode(string folder, string script)
    {
        GeneratorRunResult result = SiteProject.Of(new ConfText("/site/nodes/lb1.conf", Text, "lb1") { Folder = folder }).Run();

        Assert.All(result.Diagnostics, item => Assert.Contains(item.Id, new[] { "KAC1027", "KAC4004" }));
        string source = result.GeneratedSources.Single(file => file.HintName == "Node_lb1.g.cs").SourceText.ToString();
        Assert.Contains("Priority = 120", source, StringComparison.Ordinal);
        Assert.Contains($"\"{script}\", \"r;1\", \"lb1\"", source, StringComparison.Ordinal);
    }
}
