using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>What <c>include_check</c> asks of the includes after it. Its <c>read</c> and <c>match</c> are asked of each include anyway.</summary>
/// <param name="EveryWildcard">Whether a wildcard must match something.</param>
/// <param name="EveryAlternative">Whether each alternative in braces must match something.</param>
/// <param name="Place">The line that asks, or null when none does.</param>
internal readonly record struct IncludeChecks(bool EveryWildcard, bool EveryAlternative, SourcePlace? Place)
{
    /// <summary>The checks after another such line.</summary>
    /// <param name="words">The line: the keyword alone asks for everything; a word replaces what was, <c>+</c> adds to it, <c>-</c> takes away.</param>
    public IncludeChecks After(IReadOnlyList<Token> words)
    {
        IncludeChecks checks = this with { Place = words[0].PlaceTo(words[words.Count - 1]) };
        if (words.Count == 1) return checks with { EveryWildcard = true, EveryAlternative = true };
        for (int i = 1; i < words.Count; i++)
        {
            string word = words[i].Value;
            bool signed = word.Length > 0 && word[0] is '+' or '-';
            // keepalived drops a later word without a sign.
            if (!signed && i > 1) continue;
            if (!signed) checks = checks with { EveryWildcard = false, EveryAlternative = false };
            bool on = !signed || word[0] == '+';
            switch (signed ? word.Substring(1) : word)
            {
                case "wildcard_match": checks = checks with { EveryWildcard = on }; break;
                case "brace_match": checks = checks with { EveryAlternative = on }; break;
            }
        }
        return checks;
    }
}
