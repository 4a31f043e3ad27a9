using System.Linq;
using Kaconf.Compiler.Emit;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>FIFOs and what they are told of arrive in the generated code, and cost a site without them nothing.</summary>
public class NotificationTests
{
    private const string Instance = "vrrp_instance VI_1 {\n interface eth0\n virtual_router_id 51\n virtual_ipaddress {\n 192.0.2.10\n }\n";

    [Fact]
    public void AFifoArrivesWithItsOwnerAndItsReader()
    {
        string code = Code("global_defs {\n script_user nobody\n notify_fifo /run/all mail adm\n vrrp_notify_fifo /run/vrrp\n vrrp_notify_fifo_script \"/r x\"\n}\n" + Instance + "}\n");
        Assert.Contains("NotifyFifo = new(\"/run/all\") { Owner = new ScriptUser(\"mail\", \"adm\") },", code);
        Assert.Contains("VrrpNotifyFifo = new(\"/run/vrrp\") { Reader = new CommandConfig(\"/r x\", [\"/r\", \"x\"], new ScriptUser(\"nobody\", null)) },", code);
        Assert.Contains("new NotifyFifoFeature()", code);
        Assert.Contains("TellsLowerPriority = true", code);
    }

    [Fact]
    public void AFifoOfVrrpThatIsTheOneForEverythingIsLeftOut() =>
        Assert.DoesNotContain("VrrpNotifyFifo", Code("global_defs {\n notify_fifo /run/all\n vrrp_notify_fifo /run/all\n}\n" + Instance + "}\n"));

    [Fact]
    public void ASiteWithoutThemHasNothingOfThem()
    {
        string code = Code(Instance + "notify_priority_changes\n}\n");
        Assert.DoesNotContain("Fifo", code);
        Assert.DoesNotContain("Tells", code);
    }

    [Fact]
    public void TheLowerPriorityIsToldWhereAScriptWantsItToo() =>
        Assert.Contains("TellsLowerPriority = true", Code(Instance + "notify_master_rx_lower_pri /bin/true\n}\n"));

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("vrrp_notify_priority_changes", "", "", true)]
    [InlineData("vrrp_notify_priority_changes", "notify_priority_changes off", "", false)]
    [InlineData("vrrp_notify_priority_changes", "notify_priority_changes off", "notify_priority_changes", true)]
    [InlineData("", "notify_priority_changes", "", true)]
    [InlineData("", "notify_priority_changes", "notify_priority_changes off", false)]
    [InlineData("", "", "notify_priority_changes", true)]
    public void TheNearestWordOnPrioritiesCounts(string globals, string group, string own, bool told)
    {
        string code = Code($"global_defs {{\n notify_fifo /run/all\n {globals}\n}}\nvrrp_sync_group G {{\n group {{\n VI_1\n }}\n {group}\n}}\n{Instance}{own}\n}}\n");
        Assert.Equal(told, code.Contains("TellsPriority = true", System.StringComparison.Ordinal));
    }

    private static string Code(string text) => string.Concat(SiteEmitter.Emit(CompileCase.Text(text).Site).Select(file => file.Text));
}
