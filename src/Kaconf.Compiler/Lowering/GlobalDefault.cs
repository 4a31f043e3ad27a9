using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Globals that keepalived copies into an instance where the instance starts: what comes later does not count, and is reported.</summary>
internal static class GlobalDefault
{
    /// <summary>The value that an instance inherits.</summary>
    public static T Of<T>(NodeContext context, BoundBlock instance, Keyword<T> keyword) =>
        Find(context, instance, keyword) is { Value: T value } ? value : keyword.Default;

    /// <summary>The setting that an instance inherits, or null.</summary>
    public static BoundSetting? Find(NodeContext context, BoundBlock instance, Keyword keyword)
    {
        long start = instance.Words[0].Order;
        if (context.Globals.All(keyword).LastOrDefault() is { } late && late.Position > start)
            context.Bag.GlobalAfterInstance(late.Words[0].Place, keyword.Name, instance.Name, instance.Place);
        return context.Globals.FindBefore(keyword, start);
    }
}
