using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using static Kaconf.Compiler.Schema.GlobalFirewallKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The table of nf_tables. Where the file asks for iptables, keepalived on a host of today takes nf_tables as well.</summary>
internal static class FirewallLowering
{
    private const string UsualTable = "keepalived";

    public static FirewallModel Lower(NodeContext context)
    {
        BoundBlock globals = context.Globals;
        BoundSetting? table = globals.Find(Table) ?? globals.Find(Chains);
        // The line that names the table sets the priority as well.
        BoundSetting? priority = globals.Find(Priority) is { } line && (table is null || line.Position > table.Position) ? line : null;
        foreach (BoundSetting early in globals.All(Priority))
            if (table is not null && early.Position < table.Position) context.Bag.NoEffect(early.Words[0].Place, Priority.Name, $"'{table.Words[0].Value}' below it sets -1 again, so it counts after that line only");
        return new FirewallModel
        {
            Table = table?.Value is string { Length: > 0 } name ? name : UsualTable,
            Priority = (int)(priority?.Value is long given ? given : Priority.Default),
            Counters = globals.Get(Counters),
            ByIndex = globals.Get(ByIndex),
        };
    }
}
