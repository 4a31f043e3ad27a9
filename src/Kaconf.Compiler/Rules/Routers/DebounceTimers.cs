using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>KAC2082: an interface must count as down before the other nodes miss the adverts.</summary>
internal sealed class DebounceTimers : IRule
{
    private static readonly DiagnosticCode Code = new("KAC2082", Severity.Warning, "an interface delay is too long for the adverts", "keepalived shortens it");

    private const decimal Microseconds = 1_000_000;

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (PlacedBlock list in context.Blocks(InterfaceKeywords.UpDownDelays))
        {
            ILookup<string, PlacedInstance> users = context.Instances.Where(i => i.Node == list.Node).ToLookup(i => i.Model.Interface);
            int index = 0;
            foreach (UpDownDelayValue entry in list.Block.Entries.Cast<UpDownDelayValue>())
            {
                string setting = $"{index++}";
                if (users[entry.Interface].OrderBy(Longest).FirstOrDefault() is not { } user || entry.Down <= Longest(user)) continue;
                context.Report(
                    Code, list.At(setting),
                    $"{entry.Interface} counts as down after {Text(entry.Down)} s, when the backups of vrrp_instance '{user.Name}' have long missed its adverts, so keepalived makes it {Text(Longest(user))}; write that or less",
                    user.Related(VrrpKeywords.AdvertInterval.Name, "the instance"));
            }
        }
    }

    private static long Longest(PlacedInstance instance) => Effective.LongestDebounce(instance.Model);

    private static string Text(long time) => (time / Microseconds).ToString("0.######", CultureInfo.InvariantCulture);
}
