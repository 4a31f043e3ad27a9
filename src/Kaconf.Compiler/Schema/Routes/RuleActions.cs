using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>What a rule does: table N, goto N, nop, blackhole, unreachable, prohibit, l3mdev.</summary>
internal static class RuleActions
{
    private const string Expected = "goto N, nop, blackhole, unreachable or prohibit";

    public static readonly IReadOnlyList<LineOption<RuleLine>> All =
    [
        Table("table"), Table("lookup"),
        new(new ValueWord("l3mdev", "", "Look the route up in the table of the interface's VRF."), ReadVrf, ""),
        new(new ValueWord("type", Expected, "Before what the rule does."), (line, option) => line.Take(option, Expected) is { } word && ReadNamed(line, word), ""),
        Named("goto", "the priority of a later rule", "Go on at another rule."),
        Named("nop", "", "Go on at the next rule."),
        Named("blackhole", "", "Drop the packets."),
        Named("unreachable", "", "Refuse the packets as unreachable."),
        Named("prohibit", "", "Refuse the packets as prohibited."),
    ];

    /// <summary>An action by its word, or by the number of the kernel's RTN_* that is called so.</summary>
    public static bool ReadNamed(RuleLine line, Token word)
    {
        switch (word.Value)
        {
            case "goto": return ReadGoto(line, word);
            case "nop": return line.SetAction(word, RuleAction.Nop, line.Rule);
            case "blackhole": return line.SetAction(word, RuleAction.Blackhole, line.Rule);
            case "unreachable": return line.SetAction(word, RuleAction.Unreachable, line.Rule);
            case "prohibit": return line.SetAction(word, RuleAction.Prohibit, line.Rule);
        }
        RuleAction number = NumberText.AnyBase(word.Value) is <= byte.MaxValue and { } type ? (RuleAction)type : RuleAction.None;
        if (number is RuleAction.Blackhole or RuleAction.Unreachable or RuleAction.Prohibit) return line.SetAction(word, number, line.Rule);
        line.Reader.Bag.UnknownOption(word.Place, line.Reader.Keyword, word.Value, "an option of a rule such as from, iif, priority or table");
        return false;
    }

    private static LineOption<RuleLine> Named(string name, string expected, string doc) => new(new ValueWord(name, expected, doc), ReadNamed, "");

    private static LineOption<RuleLine> Table(string name) => new(new ValueWord(name, NameTable.Tables.Expected, "Look the route up in this table."), ReadTable, "");

    private static bool ReadTable(RuleLine line, Token option)
    {
        if (line.TakeNamed(option, NameTable.Tables) is not { } table) return false;
        if (table is { Number: > 0 } or { Name: not null }) return line.SetAction(option, RuleAction.Table, line.Rule with { Table = table });
        line.Reader.Bag.BadRule(option.Place, "table 0 is none; write 1 or more, or main");
        return false;
    }

    private static bool ReadVrf(RuleLine line, Token option) => line.SetAction(option, RuleAction.Table, line.Rule with { L3MasterDevice = true });

    private static bool ReadGoto(RuleLine line, Token option) =>
        line.TryTakeNumber(option, uint.MaxValue, out ulong target) && line.SetAction(option, RuleAction.Goto, line.Rule with { GotoTarget = (uint)target });
}
