namespace Kaconf.Compiler.Expansion;

/// <summary>Reads the numbers of a <c>~SEQ</c> as strtol(3) does with base 0: decimal, 0x and octal; no digits are 0.</summary>
internal sealed class NumberReader(string text)
{
    // Far more than can be repeated, far less than overflows.
    private const long Largest = 1L << 40;

    /// <summary>Offset of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>The next character after blanks, or NUL at the end.</summary>
    public char Next
    {
        get
        {
            Position += Comments.BlanksAt(text, Position);
            return Position < text.Length ? text[Position] : '\0';
        }
    }

    /// <summary>Takes a number.</summary>
    public long Read()
    {
        bool negative = Next == '-';
        if (Next is '-' or '+') Position++;
        int radix = 10;
        if (Peek(0) == '0') radix = Peek(1) is 'x' or 'X' && DigitOf(Peek(2)) < 16 ? 16 : 8;
        if (radix == 16) Position += 2;
        long value = 0;
        for (; DigitOf(Peek(0)) < radix; Position++) value = System.Math.Min(Largest, (value * radix) + DigitOf(Peek(0)));
        return negative ? -value : value;
    }

    /// <summary>Passes over the next character.</summary>
    public void Skip() => Position++;

    private char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
