using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.GlobalFirewallKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>nftables_ipvs</c> and what belongs to it. The line that names the table sets the others back, so they count below it only.</summary>
internal static class MarkTableLowering
{
    private const string UsualTable = "keepalived_ipvs";

    public static MarkTableModel? Lower(NodeContext context)
    {
        if (context.Globals.Find(IpvsTable) is not { } table) return null;
        return new MarkTableModel(table.Value is string { Length: > 0 } name ? name : UsualTable)
        {
            Priority = (int)Below(context, table, IpvsPriority),
            FirstMark = (uint)Below(context, table, IpvsFirstMark),
        };
    }

    private static long Below(NodeContext context, BoundSetting table, Keyword<long> row)
    {
        foreach (BoundSetting early in context.Globals.All(row))
            if (early.Position < table.Position)
                context.Bag.NoEffect(early.Words[0].Place, row.Name, $"'{table.Words[0].Value}' below it sets {row.Default} again, so it counts after that line only");
        return context.Globals.Find(row) is { Value: long given } line && line.Position > table.Position ? given : row.Default;
    }
}
