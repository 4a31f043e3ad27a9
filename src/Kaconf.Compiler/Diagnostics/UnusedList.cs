using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>Blocks that a node does not use; of a file that several nodes read, those that none of them uses are faults.</summary>
public sealed class UnusedList
{
    // A repeated line has blocks of several names.
    private readonly Dictionary<(SourcePlace Place, string Name), Diagnostic> unused = [];
    private readonly HashSet<(SourcePlace Place, string Name)> used = [];

    /// <summary>Notes a block that the node which has just been read uses.</summary>
    public void NoteUse(SourcePlace place, string name) => used.Add((place, name));

    /// <summary>Notes one that it does not use.</summary>
    public void Note(DiagnosticCode code, SourcePlace place, string name, string message) =>
        unused[(place, name)] = new Diagnostic(code.Id, code.Severity, message, place, default);

    internal IEnumerable<Diagnostic> Faults() => unused.Where(item => !used.Contains(item.Key)).Select(item => item.Value);
}
