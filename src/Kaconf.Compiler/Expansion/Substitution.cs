using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>A line after its references have been replaced.</summary>
/// <param name="Line">The line; null when it was given up, which is reported.</param>
/// <param name="IsChanged">Whether anything was replaced.</param>
internal readonly record struct Substituted(LineText? Line, bool IsChanged);

/// <summary>Replaces references by what they stand for, and the references in that too.</summary>
internal sealed class Substitution(DefinitionTable definitions, DiagnosticBag bag)
{
    // keepalived itself never ends when a definition uses itself; no person nests this deep.
    private const int MaximumDepth = 64;
    private const int MaximumReplacements = 4096;

    // Two in turn: the line that is read may be the last one that was made.
    private LineBuilder made = new();
    private LineBuilder before = new();

    /// <summary>Replaces all references of a line. What is made of it is good until the next but one; pieces of it may be kept longer.</summary>
    /// <param name="maximumBytes">What the line may grow to.</param>
    /// <param name="pending">Takes the further lines of definitions.</param>
    public Substituted Run(LineText line, int maximumBytes, Stack<Pending> pending)
    {
        (made, before) = (before, made);
        made.Clear();
        int replaced = 0, copied = 0;
        for (int at = line.Content.IndexOf('$'); at >= 0 && at + 1 < line.Length; at = line.Content.IndexOf('$', at))
        {
            if (Reference.At(line.Content, at) is not { } reference || Find(line, reference, out Origin origin, out Passage? passage) is not { } definition)
            {
                at++;
                continue;
            }
            if (++replaced > MaximumReplacements || origin.Via?.Depth >= MaximumDepth) return GiveUp(origin, reference, pending);
            if (definition.Further is { } further) pending.Push(new PendingLines(further, passage));
            LineText value = definition.First;
            made.Append(line, copied, at - copied);
            int start = made.Length;
            if (passage is null) made.Append(value.Content, origin);
            else made.Append(value, 0, value.Length, passage);
            at = copied = at + reference.Length;
            // A character has at most three bytes for each of its UTF-16 units.
            bool mayBeLong = start + value.Length + line.Length - copied > maximumBytes / 3;
            // The references of the value are looked at as part of the whole line.
            if (mayBeLong || value.Content.IndexOf('$') >= 0) (line, at, copied) = (Joined(line, copied), start, 0);
            if (mayBeLong && Encoding.UTF8.GetByteCount(line.Content) > maximumBytes) return GiveUp(line, origin, maximumBytes);
            // A value that starts a repetition is looked at before the rest is replaced.
            if (StartsRepetition(value)) break;
        }
        if (made.Length + copied == 0) return new Substituted(line, replaced > 0);
        made.Append(line, copied, line.Length - copied);
        return new Substituted(made.Lend(), replaced > 0);
    }

    // What has been made and the rest of the line.
    private LineText Joined(LineText line, int copied)
    {
        made.Append(line, copied, line.Length - copied);
        return made.Take();
    }

    private static bool StartsRepetition(LineText value)
    {
        int start = Comments.BlanksAt(value.Content, 0);
        return start < value.Length && value[start] == '~';
    }

    private Definition? Find(LineText line, Reference reference, out Origin origin, out Passage? passage)
    {
        origin = line.OriginOf(reference.Span);
        return definitions.Find(line, reference, origin, out passage);
    }

    private Substituted GiveUp(Origin origin, Reference reference, Stack<Pending> pending)
    {
        // The lines that wait have the same fault, and make more of them than could be read.
        pending.Clear();
        bag.EndlessExpansion(origin.Place, reference.Name);
        return default;
    }

    private Substituted GiveUp(LineText line, Origin origin, int maximumBytes)
    {
        bag.ExpansionTooLong(origin.Place, Encoding.UTF8.GetByteCount(line.Content), maximumBytes);
        return default;
    }
}
