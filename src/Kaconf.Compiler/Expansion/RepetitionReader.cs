using System;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Reads <c>~SEQ</c>, <c>~SEQx</c> and <c>~LST</c>, and reports those that cannot be read.</summary>
internal sealed class RepetitionReader(Substitution substitution, DiagnosticBag bag)
{
    private readonly SequenceReader sequences = new(substitution);

    /// <summary>Whether a line starts with one.</summary>
    public static bool IsRepetition(LineText line) => line.Length > 0 && line[0] == '~'
        && (line.Content.StartsWith("~SEQ", StringComparison.Ordinal) || line.Content.StartsWith("~LST", StringComparison.Ordinal));

    /// <summary>The lines that it makes, or null when the line is dropped.</summary>
    public Pending? Read(LineText line)
    {
        bool sequence = line[1] == 'S';
        Specification read = sequence ? sequences.Read(line) : ListReader.Read(line);
        if (read.Fault is not null) bag.BadRepetition(line.OriginOf(new TextSpan(0, line.Length)).Place, sequence ? "~SEQ" : "~LST", read.Fault);
        return read.Repetition;
    }
}
