using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>
/// Reads lines as text the way keepalived does: condition, definition, repetition, substitution, and again while there is something
/// to replace; then cut at the first brace, with the rest as a line of its own. Lines that this brings up come before the next one.
/// </summary>
internal sealed class LineExpander
{
    private readonly DefinitionTable definitions;
    private readonly DefinitionReader reader;
    private readonly Condition condition;
    private readonly Inclusion inclusion;
    private readonly ExpandedTokens result;
    private readonly DiagnosticBag bag;
    private readonly Substitution substitution;
    private readonly RepetitionReader repetitions;
    private readonly Budget budget = new();
    private readonly Stack<Pending> pending = new();

    // Whether the line of the file starts with an include as written.
    private bool isInclude;

    public LineExpander(DefinitionTable definitions, Condition condition, Inclusion inclusion, ExpandedTokens result, DiagnosticBag bag)
    {
        this.definitions = definitions;
        this.condition = condition;
        this.inclusion = inclusion;
        this.result = result;
        this.bag = bag;
        reader = new DefinitionReader(definitions);
        substitution = new Substitution(definitions, bag);
        repetitions = new RepetitionReader(substitution, bag);
    }

    /// <summary>Whether the next line goes on with a definition.</summary>
    public bool IsInsideDefinition => reader.IsOpen;

    /// <summary>Expands a line of a file.</summary>
    /// <param name="end">The end of that line.</param>
    public void Take(LineText line, Token end)
    {
        result.BeginLine(end);
        Origin origin = line.OriginOf(new TextSpan(0, line.Length));
        for (LineText? raw = line; raw is { } next; raw = inclusion.NextLine())
        {
            if (!budget.Allows(next.Length)) GiveUp(origin);
            else TakeRaw(next, origin);
        }
    }

    private void TakeRaw(LineText line, Origin origin)
    {
        // Only a line without even a blank ends a definition that should go on.
        if (line.Length == 0) reader.End();
        LineText text = Comments.Remove(line, null);
        isInclude = IncludeLine.Of(text) is not null;
        Read(text);
        while (pending.Count > 0)
        {
            Pending top = pending.Peek();
            LineText next = top.Next(definitions);
            if (top.IsDone) pending.Pop();
            if (!budget.Allows(next.Length)) GiveUp(origin);
            else Read(next);
        }
    }

    private void GiveUp(Origin origin)
    {
        pending.Clear();
        inclusion.Clear();
        result.IsComplete = false;
        if (budget.IsFirstRefusal) bag.TooMuchExpansion(origin.Place);
    }

    private void Read(LineText line)
    {
        if (reader.IsOpen) reader.Continue(line);
        else if (line.Length > 0 && Prepare(line) is { Length: > 0 } ready) Emit(ready);
    }

    // The line as the parser sees it, or null when nothing of it is left to read.
    private LineText? Prepare(LineText line)
    {
        while (line.Length > 0)
        {
            if (line[0] == '@')
            {
                if (TakeCondition(line) is not { } chosen) return null;
                line = chosen;
            }
            if (DefinitionTable.Assignment(line) is { } assignment)
            {
                reader.Start(line, assignment);
                return null;
            }
            if (RepetitionReader.IsRepetition(line))
            {
                if (repetitions.Read(line) is { } made) pending.Push(made);
                else result.IsComplete = false;
                return null;
            }
            if (line.Length == 0 || line[0] == '~') return line;
            Substituted substituted = substitution.Run(line, LineLimits.MaximumBytes, pending);
            result.IsComplete &= substituted.Line is not null;
            if (substituted.Line is not { } replaced || !substituted.IsChanged) return substituted.Line;
            line = Comments.Remove(replaced, bag);
            if (line.Length == 0 || (line[0] != '@' && line.Content.IndexOf('$') < 0)) return line;
        }
        return null;
    }

    private LineText? TakeCondition(LineText line)
    {
        int end = line.Content.IndexOfAny([' ', '\t']);
        if (end < 0) return null;
        bool meets = condition.Meets(line.Content.Substring(0, end), line.OriginOf(new TextSpan(0, end)));
        return meets ? line.From(end + Comments.BlanksAt(line.Content, end)) : null;
    }

    private void Emit(LineText line)
    {
        if (IncludeLine.Of(line) is { } include)
        {
            if (!isInclude) bag.IncludedTwice(include.Pattern.OriginOf(include.PatternSpan).Place);
            result.IsComplete &= inclusion.Open(include);
            return;
        }
        int cut = Braces.FindCut(line.Content);
        if (cut < 0 && Definition.EndsInBackslash(line)) bag.TrailingBackslash(line.OriginOf(new TextSpan(line.Length - 1, 1)).Place);
        // A brace at the end is the same on a line of its own.
        bool whole = cut < 0 || (cut == line.Length - 1 && line[cut] is '{' or '}');
        result.Add(whole ? line : line.Slice(0, cut));
        if (whole) return;
        LineText rest = line.From(cut + Comments.BlanksAt(line.Content, cut));
        if (rest.Length > 0) pending.Push(new PendingLines([rest]));
    }
}
