using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema.Routes;

/// <summary>A rule while it is read.</summary>
/// <param name="reader">The words.</param>
internal sealed class RuleLine(ValueReader reader) : AddressedLine(reader, "rule")
{
    /// <summary>The rule so far.</summary>
    public RuleValue Rule { get; private set; } = new();

    /// <summary>The first option that needs a table to look up, or null.</summary>
    public Token? NeedsTable { get; private set; }

    /// <summary>Changes the rule; always true.</summary>
    public bool Set(RuleValue rule)
    {
        Rule = rule;
        return true;
    }

    /// <summary>Changes the rule by an option that needs a table; always true.</summary>
    public bool SetForTable(Token option, RuleValue rule)
    {
        NeedsTable ??= option;
        return Set(rule);
    }

    /// <summary>Sets what the rule does, if nothing has done so.</summary>
    public bool SetAction(Token word, RuleAction action, RuleValue rule)
    {
        if (Rule.Action == RuleAction.None) return Set(rule with { Action = action });
        Reader.Bag.BadRule(word.Place, $"{TextFaults.Quote(word.Value)} is a second action; a rule has one");
        return false;
    }

    /// <summary>Reads an option of a rule.</summary>
    public bool Read(LineOption<RuleLine> option, Token word) => ReadOption(this, option, word);
}
