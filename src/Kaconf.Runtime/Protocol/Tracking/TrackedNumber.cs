using System;

namespace Kaconf.Runtime.Protocol.Tracking;

/// <summary>The number in a tracked file, and what it means for an instance (keepalived.conf(5), track_file).</summary>
public static class TrackedNumber
{
    /// <summary>No more of a file is read.</summary>
    public const int MostBytes = 127;

    private const long Least = int.MinValue, Most = int.MaxValue + 1L;
    private const int FaultFrom = -254, MostAdded = 253;

    /// <summary>Reads a number as strtol(3) with base 0 does: blanks, a sign, <c>0x</c> or <c>0</c> or neither, and whatever follows is ignored.</summary>
    /// <returns>0 where there is no number; null where it is too large for 32 bits.</returns>
    public static long? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length > MostBytes) text = text[..MostBytes];
        text = text.TrimStart(" \t\n\v\f\r");
        bool isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        bool isHex = text is ['0', 'x' or 'X', { } first, ..] && char.IsAsciiHexDigit(first);
        int radix = isHex ? 16 : text is ['0', ..] ? 8 : 10;
        long value = 0;
        foreach (char c in isHex ? text[2..] : text)
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : radix;
            if (digit >= radix) break;
            value = Math.Min((value * radix) + digit, uint.MaxValue);
        }
        if (isNegative) value = -value;
        return value is >= Least and <= Most ? value : null;
    }

    /// <summary>
    /// With weight 0 a number other than 0 is a fault, or with <c>reverse</c> the number 0. Else the product is added, at most 253; from -254 on it
    /// is a fault.
    /// </summary>
    public static (bool Fault, int PriorityOffset) Of(long number, int weight, bool reverse)
    {
        long status = Status(number, weight, reverse);
        return status <= FaultFrom ? (true, 0) : (false, (int)Math.Min(status, MostAdded));
    }

    /// <summary>What log lines call the status: the product, or with weight 0 the number -254 for a fault and 0 for none.</summary>
    public static long Status(long number, int weight, bool reverse) =>
        weight != 0 ? number * weight * (reverse ? -1 : 1) : (number != 0) != reverse ? FaultFrom : 0;
}
