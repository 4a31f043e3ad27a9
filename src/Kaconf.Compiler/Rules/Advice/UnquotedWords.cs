using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>The words of a command that have no quote and no backslash in them: what a shell would look at.</summary>
internal static class UnquotedWords
{
    public static IEnumerable<string> Of(string text)
    {
        int start = 0;
        bool quoted = false;
        for (int at = 0; at <= text.Length; at++)
        {
            char c = at < text.Length ? text[at] : ' ';
            if (c is ' ' or '\t')
            {
                if (!quoted && at > start) yield return text.Substring(start, at - start);
                start = at + 1;
                quoted = false;
            }
            else if (c is '"' or '\'' or '\\')
            {
                quoted = true;
                at = c == '\\' ? at + 1 : Closing(text, at);
            }
        }
    }

    // The quote that ends what the one at a position starts.
    private static int Closing(string text, int at)
    {
        char quote = text[at];
        for (at++; at < text.Length && text[at] != quote; at++) if (text[at] == '\\') at++;
        return at;
    }
}
