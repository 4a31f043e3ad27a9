using System.Collections.Generic;
using System.Globalization;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Lines that are read before the next one of the file.</summary>
internal abstract class Pending
{
    /// <summary>Whether the last line has been taken.</summary>
    public bool IsDone { get; protected set; }

    /// <summary>Takes a line; a repetition defines its names.</summary>
    public abstract LineText Next(DefinitionTable definitions);
}

/// <summary>Given lines: the rest of a line after a brace, or the further lines of a definition.</summary>
/// <param name="lines">The lines.</param>
/// <param name="passage">What brings them here, or null for what brought them where they are.</param>
internal sealed class PendingLines(IReadOnlyList<LineText> lines, Passage? passage = null) : Pending
{
    private int next;

    /// <inheritdoc/>
    public override LineText Next(DefinitionTable definitions)
    {
        LineText line = lines[next++];
        IsDone = next == lines.Count;
        return passage is null ? line : line.Through(passage);
    }
}

/// <summary><c>~SEQ</c> and <c>~SEQx</c>: a text for each number of a range.</summary>
/// <param name="Name">The name of the number.</param>
/// <param name="First">The first number.</param>
/// <param name="Step">Never 0.</param>
/// <param name="Last">No number is beyond it.</param>
/// <param name="IsHex">Whether the number is written in hexadecimal.</param>
internal sealed record NumberRange(string Name, long First, long Step, long Last, bool IsHex);

/// <summary>The lines of a <c>~SEQ</c>.</summary>
/// <param name="range">The numbers.</param>
/// <param name="head">The place of the specification.</param>
/// <param name="text">What is repeated.</param>
internal sealed class PendingSequence(NumberRange range, Origin head, LineText text) : Pending
{
    private long next = range.First;

    /// <inheritdoc/>
    public override LineText Next(DefinitionTable definitions)
    {
        string value = next.ToString(range.IsHex ? "x" : "d", CultureInfo.InvariantCulture);
        definitions.Set(range.Name, Definition.Of(LineText.Generated(value, head)));
        // Never past the end of a long.
        IsDone = range.Step > 0 ? next > range.Last - range.Step : next < range.Last - range.Step;
        if (!IsDone) next += range.Step;
        return text.Through(new Passage(PassageKind.Repetition, $"{range.Name} = {value}", head.Text, head.Span, head.Via));
    }
}

/// <summary>The lines of a <c>~LST</c>.</summary>
/// <param name="names">What each tuple defines.</param>
/// <param name="tuples">A value for each name.</param>
/// <param name="head">The place of the specification.</param>
/// <param name="text">What is repeated.</param>
internal sealed class PendingList(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<LineText>> tuples, Origin head, LineText text) : Pending
{
    private int next;

    /// <inheritdoc/>
    public override LineText Next(DefinitionTable definitions)
    {
        IReadOnlyList<LineText> tuple = tuples[next++];
        IsDone = next == tuples.Count;
        for (int i = 0; i < names.Count; i++) definitions.Set(names[i], Definition.Of(tuple[i]));
        string shown = $"{names[0]} = {tuple[0].Content}";
        return text.Through(new Passage(PassageKind.Repetition, shown, head.Text, head.Span, head.Via));
    }
}
