using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A command in one (quoted) word; USER [GROUP] may follow it where keepalived reads them.</summary>
/// <param name="withUser">Whether a user and a group may follow.</param>
public sealed class CommandArg(bool withUser) : Arg<CommandValue>
{
    // useradd(8); a colon before the group asks for supplementary groups, which 2.2.7 does not know.
    // keepalived looks numbers up as names too, and finds none (seen by running 2.2.7). A state's name as a user is a forgotten pair of quotes.
    private static readonly Regex Account = new(@"^:?[a-z_][a-z0-9_.-]*\$?$|^:$", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> States = ["master", "backup", "fault", "stop"];

    /// <inheritdoc/>
    public override string Expected => "a command in double quotes";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out CommandValue value)
    {
        value = new CommandValue("", default, null);
        if (reader.Take(Expected) is not { } first) return false;
        reader.SkipAll();
        TextSpan span = TextSpan.FromBounds(first.Span.Start, reader.Last.Span.End);
        SourcePlace place = first.PlaceTo(reader.Last);
        (IReadOnlyList<string> line, string? fault) = CommandWords.Split(first.Content.Substring(span.Start, span.Length));
        IReadOnlyList<string> arguments = [];
        if (fault is null && line.Count > 0) (arguments, fault) = CommandWords.Split(line[0]);
        if (fault is null && arguments.Count == 0) fault = "is empty; expected a path and its arguments";
        if (fault is not null) reader.Bag.BadCommand(place, reader.Keyword, fault);
        if (fault is not null || !CheckRest(reader, line, place)) return false;
        UserValue? user = line.Count > 1 ? new UserValue(line[1], line.Count > 2 ? line[2] : null) : null;
        value = new CommandValue(line[0], arguments.ToEquatableArray(), user);
        return true;
    }

    private bool CheckRest(ValueReader reader, IReadOnlyList<string> line, SourcePlace place)
    {
        int accounts = withUser ? 2 : 0;
        string? odd = line.Skip(1).Take(accounts).FirstOrDefault(word => States.Contains(word) || !Account.IsMatch(word));
        // After a word that may well be a user, nobody knows which words are arguments.
        Fix? fix = !withUser || odd == line.ElementAtOrDefault(1) ? Fixes.Quote(place) : null;
        if (odd is not null) reader.Bag.SplitCommand(place, reader.Keyword, odd, account: true, fix);
        else if (line.Count > 1 + accounts) reader.Bag.SplitCommand(place, reader.Keyword, line[1 + accounts], account: false, fix);
        else return true;
        return false;
    }
}
