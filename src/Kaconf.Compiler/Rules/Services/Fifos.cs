using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.GlobalNotifyKeywords;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2115, KAC2121: a script is started for a FIFO, once for each, and two FIFOs are two.</summary>
internal sealed class Fifos : IRule
{
    private static readonly DiagnosticCode Missing = new("KAC2115", Severity.Warning, "a script reads a FIFO that is not there", "keepalived");
    private static readonly DiagnosticCode Shared = new("KAC2121", Severity.Warning, "two FIFOs have one name", "keepalived.conf(5)");

    private static readonly (Keyword Fifo, Keyword Script)[] All = [(Fifo, FifoScript), (VrrpFifo, VrrpFifoScript), (LvsFifo, LvsFifoScript)];

    public IReadOnlyList<DiagnosticCode> Codes => [Missing, Shared];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock globals in context.Blocks(GlobalKeywords.Block))
        {
            foreach ((Keyword fifo, Keyword script) in All.Where(pair => globals.Has(pair.Script.Name) && !globals.Has(pair.Fifo.Name) && globals.Knows(pair.Fifo.Name)))
                context.Report(Missing, globals.At(script.Name), $"{script.Name} never runs, because there is no {fifo.Name}; add '{fifo.Name} PATH'");
            if (globals.Block.Get(VrrpFifo) is not { } vrrp || globals.Block.Get(LvsFifo) is not { } lvs || vrrp.Path != lvs.Path || vrrp.Path == globals.Block.Get(Fifo)?.Path) continue;
            string consequence = globals.Has(VrrpFifoScript.Name) && globals.Has(LvsFifoScript.Name) ? ", so keepalived does not run lvs_notify_fifo_script" : "";
            context.Report(
                Shared, globals.At(LvsFifo.Name),
                $"lvs_notify_fifo has the path of vrrp_notify_fifo{consequence}; give it a path of its own, or use notify_fifo for both", globals.Related(VrrpFifo.Name, "vrrp_notify_fifo"));
        }
    }
}
