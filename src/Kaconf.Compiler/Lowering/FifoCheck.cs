using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>A FIFO for one kind of change is not the one for every change as well: keepalived then leaves it out, and says so only in its log.</summary>
internal static class FifoCheck
{
    private static readonly Keyword<FifoValue?>[] Special = [GlobalNotifyKeywords.VrrpFifo, GlobalNotifyKeywords.LvsFifo];

    public static void Run(NodeContext context)
    {
        if (context.Globals.Find(GlobalNotifyKeywords.Fifo) is not { Value: FifoValue general } line) return;
        foreach (Keyword<FifoValue?> row in Special)
            if (context.Globals.Find(row) is { Value: FifoValue special } found && special.Path == general.Path)
                context.Bag.SameFifo(found.Place, row.Name, special.Path, line.Place);
    }
}
