using System.Linq;
using System.Reflection;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Text;
using Kaconf.Runtime.Config;
using Xunit;

namespace Kaconf.Generator.Tests;

/// <summary>What a site is at run time: its code compiled, linked and asked.</summary>
internal static class Built
{
    /// <summary>The node of a model.</summary>
    public static NodeConfig Node(NodeModel node)
    {
        Assembly program = SiteProject.Link(SiteEmitter.Emit(Models.Site(node)).Select(file => (file.HintName, file.Text)));
        SiteConfig site = (SiteConfig)program.GetType("Kaconf.Generated.Site")!.GetProperty("Config")!.GetValue(null)!;
        return Assert.Single(site.Nodes).Build();
    }

    /// <summary>The node of a text without errors.</summary>
    public static NodeConfig Text(string text)
    {
        CompilationResult result = KaconfCompiler.Compile("mysite", new SourceSet(new[] { new NodeSource("lb1", new SourceText("lb1.conf", text)) }.ToEquatableArray()));
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity == Severity.Error);
        return Node(result.Site.Nodes[0]);
    }

    /// <summary>The only instance of a text; the lines go into its block.</summary>
    public static VrrpInstanceConfig Instance(string lines, string globals = "", string address = "192.0.2.10/24") => Assert.Single(Text(
        $"global_defs {{\n{globals}\n}}\nvrrp_instance VI_1 {{\ninterface eth0\nvirtual_router_id 51\n{lines}\nvirtual_ipaddress {{\n{address}\n}}\n}}\n").Instances);
}
