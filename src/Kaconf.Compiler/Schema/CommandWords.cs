using System.Collections.Generic;
using System.Text;

namespace Kaconf.Compiler.Schema;

/// <summary>Splits a command as keepalived.conf(5) "Quoted strings" says: blanks separate, ' and " group, \ escapes as in a shell.</summary>
internal sealed class CommandWords
{
    private readonly string text;
    private readonly List<string> words = [];
    private readonly StringBuilder word = new();
    private int position;
    private string? fault;

    private CommandWords(string text) => this.text = text;

    /// <summary>The words, or what is wrong with the quoting.</summary>
    public static (IReadOnlyList<string> Words, string? Fault) Split(string text)
    {
        CommandWords splitter = new(text);
        splitter.Run();
        return (splitter.words, splitter.fault);
    }

    private void Run()
    {
        bool inside = false;
        while (position < text.Length && fault is null)
        {
            char c = text[position++];
            if (c is ' ' or '\t')
            {
                if (inside) End();
                inside = false;
                continue;
            }
            inside = true;
            if (c is '"' or '\'') ReadQuoted(c);
            else if (c == '\\') ReadEscape();
            else word.Append(c);
        }
        if (inside) End();
    }

    private void End()
    {
        words.Add(word.ToString());
        word.Clear();
    }

    private void ReadQuoted(char quote)
    {
        while (position < text.Length && text[position] != quote)
        {
            char c = text[position++];
            if (c == '\\') ReadEscape();
            else word.Append(c);
        }
        if (position < text.Length) position++;
        else fault = $"has a {quote} that is not closed; add the other one, or write \\{quote} for the character";
    }

    private void ReadEscape()
    {
        if (position >= text.Length)
        {
            fault = "ends with a backslash; write two for the character";
            return;
        }
        char c = text[position++];
        switch (c)
        {
            case 'x' when Digit(16) >= 0: word.Append((char)(ReadNumber(16, int.MaxValue) & 0xFF)); break;
            case 'c' when position < text.Length: word.Append((char)(text[position++] & 0x1F)); break;
            case >= '0' and <= '7':
                position--;
                word.Append((char)(ReadNumber(8, 3) & 0xFF));
                break;
            default: word.Append(Plain(c)); break;
        }
    }

    private static char Plain(char c) => c switch
    {
        'a' => '\a', 'b' => '\b', 'E' => '\u001B', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => c,
    };

    private int ReadNumber(int radix, int digits)
    {
        int value = 0;
        for (; digits > 0 && Digit(radix) >= 0; digits--)
        {
            value = (value * radix) + Digit(radix);
            position++;
        }
        return value;
    }

    private int Digit(int radix)
    {
        int digit = position < text.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant(text[position])) : -1;
        return digit < radix ? digit : -1;
    }
}
