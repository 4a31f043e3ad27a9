using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>A rule in the words of ip-rule(8).</summary>
/// <param name="isStatic">Whether it is there while the node runs, rather than while an instance is MASTER.</param>
public sealed class RuleArg(bool isStatic) : Arg<RuleValue>
{
    /// <inheritdoc/>
    public override string Expected => "what it selects and what it does, as in ip-rule(8)";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Table.Words;

    private OptionTable<RuleLine> Table => isStatic ? RuleOptions.Static : RuleOptions.Virtual;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out RuleValue value)
    {
        RuleLine line = new(reader);
        Token first = reader.Peek()!;
        bool good = true;
        while (good && reader.Peek() is not null)
        {
            Token word = reader.Take(Expected)!;
            good = Table.Find(word.Value) is { } option ? line.Read(option, word) : RuleActions.ReadNamed(line, word);
        }
        reader.SkipAll();
        value = line.Rule with { IsV6 = line.IsV6 ?? false };
        return good && IsConsistent(reader.Bag, line, first) && Check(reader.Bag, line, first, ref value);
    }

    private static bool IsConsistent(DiagnosticBag bag, RuleLine line, Token first)
    {
        RuleValue rule = line.Rule;
        if (rule.Action == RuleAction.None) bag.IncompleteLine(first.Place, line.What, "action such as table 100");
        else if (rule.GotoTarget is { } target && (rule.Priority is null || rule.Priority >= target))
            bag.BadRule(first.Place, $"goto leads to later rules only; give the rule a priority below {target}");
        else if (rule.Action != RuleAction.Table && line.NeedsTable is { } option)
            bag.BadRule(option.Place, $"{TextFaults.Quote(option.Value)} counts for a table only, and the rule looks none up; remove it");
        else return true;
        return false;
    }

    private static bool Check(DiagnosticBag bag, RuleLine line, Token first, ref RuleValue value)
    {
        if (!value.NoTrack && value.Protocol is not (null or TrackedProtocol.Number))
        {
            bag.TrackedProtocol(line.Given("protocol").Place, line.What);
            value = value with { Protocol = null };
        }
        if (value.Priority is null) bag.NoPriority(first.Place);
        if (value.TrackGroup is null || value.InputDevice is not null) return true;
        bag.GroupWithoutInterface(first.Place, "rule", "iif");
        value = value with { TrackGroup = null };
        return true;
    }
}
