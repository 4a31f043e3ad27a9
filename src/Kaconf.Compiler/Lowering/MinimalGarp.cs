using Kaconf.Compiler.Binding;
using static Kaconf.Compiler.Schema.GlobalKeywords;
using Row = Kaconf.Compiler.Schema.Keyword<long>;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>vrrp_min_garp</c> stands for three other lines, as far as what it finds is their default; lines after it count again.</summary>
internal static class MinimalGarp
{
    private static readonly (Row Row, long Value)[] Meaning = [(GarpMasterDelay, 0), (GarpMasterRepeat, 1), (GarpMasterRefreshRepeat, 0)];

    /// <summary>Adds the lines to <c>global_defs</c>.</summary>
    public static void Apply(BoundBlock globals)
    {
        foreach (BoundSetting line in globals.All(MinGarp))
        {
            if (line.Value is not true) continue;
            foreach ((Row row, long value) in Meaning)
                if ((globals.FindBefore(row, line.Position)?.Value ?? row.Default).Equals(row.Default)) globals.Insert(row, new BoundSetting(line.Words, value));
        }
    }
}
