using System.Collections.Generic;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>What is defined at the line that is read, by the file or by keepalived itself.</summary>
internal sealed class DefinitionTable(BuiltIns builtIns)
{
    private readonly Dictionary<string, Definition> definitions = [];
    private readonly WordTable names = new();

    /// <summary>The definition that a line that starts with it makes: <c>$NAME=</c>; null for any other line.</summary>
    public static Reference? Assignment(LineText line)
    {
        int end = 1;
        if (line.Length < 3 || line[0] != '$' || !CharacterClass.StartsName(line[1])) return null;
        while (end < line.Length && CharacterClass.IsName(line[end])) end++;
        return end < line.Length && line[end] == '=' ? new Reference(line.Content, 0, end + 1, end - 1, false) : null;
    }

    /// <summary>Takes a definition, which counts from here on.</summary>
    public void Set(string name, Definition definition) => definitions[name] = definition;

    /// <summary>Whether a name is defined here.</summary>
    public bool Contains(string name) => definitions.ContainsKey(name) || builtIns.Contains(name);

    /// <summary>The definition of a name of several lines, which cannot be used inside a line.</summary>
    public bool IsMultiline(string name) => definitions.TryGetValue(name, out Definition? definition) && definition.IsMultiline;

    /// <summary>What takes the place of a reference, or null when it stays as it is.</summary>
    /// <param name="origin">The place of the reference.</param>
    /// <param name="passage">What brings the text there, or null for a text that counts as made there.</param>
    public Definition? Find(LineText line, Reference reference, Origin origin, out Passage? passage)
    {
        passage = null;
        if (!definitions.TryGetValue(names.Of(line.Content, reference.NameStart, reference.NameLength), out Definition? definition))
            return builtIns.Find(reference, origin);
        bool fits = reference.Parameters.Length == 0 && (!definition.IsMultiline || reference.Start + reference.Length == line.Length);
        if (!fits) return null;
        // A word that is put together of several pieces came together where the reference stands: nobody asks where this piece was before.
        if (!IsInsideWord(line, reference) || !definition.IsInner) passage = new Passage(PassageKind.Use, null, origin.Text, origin.Span, origin.Via);
        return definition;
    }

    private static bool IsInsideWord(LineText line, Reference reference)
    {
        int end = reference.Start + reference.Length;
        return (reference.Start > 0 && CharacterClass.IsInner(line[reference.Start - 1])) || (end < line.Length && CharacterClass.IsInner(line[end]));
    }
}
