using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <content>Words, quoted and not.</content>
public sealed partial class Lexer
{
    // Where an escaped quote has begun or ended a word, or -1: it begins and ends no protection of comment characters, so up to the
    // next one these are protected outside quotes and not inside.
    private int escapedQuote = -1;

    private (TokenKind Kind, string Value) ReadQuoted()
    {
        int start = position++;
        while (position < text.Length && text[position] != '"' && !AtLineEnd() && !IsComment(text[position], quoted: true))
        {
            if (text[position] == '\\') PassEscape();
            else position++;
        }
        if (position < text.Length && text[position] == '"')
            return (TokenKind.Quoted, text.Substring(start + 1, position++ - start - 1));
        bag.UnterminatedQuote(PlaceOf(TextSpan.FromBounds(start, position)));
        escapedQuote = -1;
        return (TokenKind.Unread, "");
    }

    private string ReadWord()
    {
        int start = position;
        while (position < text.Length && (CharacterClass.IsPlain(text[position]) || (text[position] is not ('\\' or '$') && !EndsWord(text[position])))) position++;
        return position < text.Length && text[position] is ('\\' or '$')
            ? ReadMarked(new StringBuilder().Append(text, start, position - start))
            : words.Of(text, start, position - start);
    }

    // A word, or the rest of one, with escapes or references.
    private string ReadMarked(StringBuilder value)
    {
        while (position < text.Length && !EndsWord(text[position]))
        {
            int start = position, length = ReferenceText.LengthAt(text, start);
            position += length;
            if (length == 0 && text[start] != '\\') position++;
            if (position == start) PassEscape();
            // \# and \! are the characters themselves.
            bool escaped = text[start] == '\\' && position == start + 2 && IsComment(text[start + 1]);
            if (escaped) bag.EscapedComment(PlaceOf(new TextSpan(start, 2)), text[start + 1]);
            if (escaped) start++;
            value.Append(text, start, position - start);
        }
        return value.ToString();
    }

    // A backslash takes the next character along, but a quote after it still ends a word.
    private void PassEscape()
    {
        char next = Peek(1);
        position += next == '\\' || IsComment(next) ? 2 : 1;
        if (next == '"') escapedQuote = escapedQuote < 0 ? position : -1;
    }
}
