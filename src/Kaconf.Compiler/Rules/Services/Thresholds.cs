using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>KAC2107: Linux refuses a server whose lower threshold is above the upper one, and keepalived hands over both as they are.</summary>
internal sealed class Thresholds : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2107", Severity.Error, "lthreshold is above uthreshold", "Linux does not take the server (ERANGE)");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedServer server in context.Services.SelectMany(service => service.Servers))
        {
            long upper = server.Block.Get(RealServerKeywords.UpperThreshold), lower = server.Block.Get(RealServerKeywords.LowerThreshold);
            if (lower <= upper || !server.Knows(RealServerKeywords.UpperThreshold.Name, RealServerKeywords.LowerThreshold.Name)) continue;
            string found = server.Has(RealServerKeywords.UpperThreshold.Name) ? $"uthreshold {upper}" : "uthreshold, which is 0 because it is not given";
            context.Report(
                Code, server.At(RealServerKeywords.LowerThreshold.Name),
                $"lthreshold {lower} is above {found}, so the kernel does not take real_server '{server.Name}'; write an uthreshold of at least {lower}");
        }
    }
}
