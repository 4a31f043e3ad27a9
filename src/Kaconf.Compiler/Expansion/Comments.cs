using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>
/// What keepalived does to a line before it looks at it: comments, their escapes and outer blanks go; a backslash at the very end
/// stays, even behind a comment. It does so again after each substitution.
/// </summary>
internal static class Comments
{
    /// <summary>The line without comments.</summary>
    /// <param name="bag">Takes words that a comment cuts, or null when the lexer has seen them.</param>
    public static LineText Remove(LineText line, DiagnosticBag? bag)
    {
        int end = line.Length, comment = -1;
        bool quoted = false;
        for (int i = 0; i < end; i++)
        {
            char c = line[i];
            if (c == '"' && comment < 0) quoted = !quoted;
            else if (c == '\\' && i + 1 == line.Length) end = i;
            else if (c == '\\' && !quoted && CharacterClass.IsComment(line[i + 1])) (line, end) = (line.Replace(i, 1, LineText.Empty), end - 1);
            else if (c == '\\') i++;
            else if (!quoted && comment < 0 && CharacterClass.IsComment(c)) comment = i;
        }
        if (comment > 0 && bag is not null) Report(line, comment, bag);
        LineText text = Trim(line, comment >= 0 ? comment : end);
        return end < line.Length ? text.Replace(text.Length, 0, line.From(end)) : text;
    }

    /// <summary>Number of blanks at an offset.</summary>
    public static int BlanksAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return end - start;
    }

    private static LineText Trim(LineText line, int end)
    {
        int start = BlanksAt(line.Content, 0);
        while (end > start && line[end - 1] is ' ' or '\t') end--;
        return start < end ? line.Slice(start, end - start) : LineText.Empty;
    }

    private static void Report(LineText line, int comment, DiagnosticBag bag)
    {
        int start = comment;
        while (start > 0 && !CharacterClass.EndsWord(line[start - 1])) start--;
        if (start == comment) return;
        string word = line.Content.Substring(start, comment - start);
        bag.CommentInsideWord(line.OriginOf(new TextSpan(comment, 1)).Place, word, line[comment]);
    }
}
