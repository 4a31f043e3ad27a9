using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Settings of a service that count only below another one.</summary>
internal static class SettingOrder
{
    private static readonly (Keyword<bool>, string)[] Flags = [(SourcePort, "sh"), (SourceFallback, "sh"), (MaglevPort, "mh"), (MaglevFallback, "mh")];

    public static void Check(ServiceScope scope)
    {
        foreach ((Keyword<bool> flag, string scheduler) in Flags) CheckFlag(scope, flag, scheduler);
        CheckSorry(scope, SorryInhibit);
        CheckSorry(scope, SorryMethod);
    }

    private static void CheckFlag(ServiceScope scope, Keyword<bool> flag, string scheduler)
    {
        foreach (BoundSetting line in scope.Block.All(flag))
        {
            string? before = scope.Block.FindBefore(Scheduler, line.Position)?.Value as string;
            if (before == scheduler || MayHide(scope, Scheduler, line)) continue;
            // With the other of the two schedulers that have flags keepalived says nothing.
            if (before is "sh" or "mh") scope.Bag.NoEffect(line.Words[0].Place, flag.Name, $"the scheduler is {before}");
            else scope.Bag.TooEarly(line.Words[0].Place, flag.Name, $"{Scheduler.Name} {scheduler}");
        }
    }

    private static void CheckSorry(ServiceScope scope, Keyword row)
    {
        foreach (BoundSetting line in scope.Block.All(row))
            if (scope.Block.FindBefore(SorryServer, line.Position) is null && !MayHide(scope, SorryServer, line))
                scope.Bag.TooEarly(line.Words[0].Place, row.Name, SorryServer.Name);
    }

    // A line above that could not be read may be the one that is missed.
    private static bool MayHide(ServiceScope scope, Keyword row, BoundSetting line) =>
        scope.Block.HasUnread || scope.Block.All(row).Any(other => other.Value is null && other.Position < line.Position);
}
