using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Definitions that no text of the site uses, for whichever node: a use in a comment or behind a condition counts.</summary>
internal static class UnusedDefinitions
{
    public static void Run(IEnumerable<SourceText> texts, DiagnosticBag bag)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        List<(string Name, SourcePlace Place)> defined = [];
        foreach (SourceText text in texts.Distinct())
        {
            string content = text.Content;
            for (int at = content.IndexOf('$'); at >= 0; at = content.IndexOf('$', at + 1))
            {
                int name = at + (at + 1 < content.Length && content[at + 1] == '{' ? 2 : 1), end = name;
                while (end < content.Length && CharacterClass.IsName(content[end])) end++;
                string word = content.Substring(name, end - name);
                bool isAssigned = end < content.Length && content[end] == '=' && StartsLine(content, at);
                if (isAssigned) defined.Add((word, SourcePlace.Of(text, TextSpan.FromBounds(at, end))));
                else used.Add(word);
            }
        }
        foreach ((string name, SourcePlace place) in defined.Where(definition => !used.Contains(definition.Name))) bag.UnusedDefinition(place, name);
    }

    private static bool StartsLine(string content, int at)
    {
        while (at > 0 && CharacterClass.IsBlank(content[at - 1])) at--;
        return at == 0 || content[at - 1] == '\n';
    }
}
