using System;
using System.Globalization;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>A whole decimal number; nothing may follow its digits.</summary>
public sealed class WholeArg(long minimum, long maximum) : Arg<long>
{
    private static readonly char[] Signs = ['-', '+'];

    /// <summary>Other words for the range, where the value is looked at again with more knowledge.</summary>
    public string? Wording { get; init; }

    /// <summary>The smallest number that keepalived corrects to the minimum, if it is not that.</summary>
    public long? AcceptedFrom { get; init; }

    /// <summary>The largest number that keepalived corrects to the maximum, if it is not that.</summary>
    public long? AcceptedTo { get; init; }

    /// <inheritdoc/>
    public override string Expected => Wording ?? $"{minimum} to {maximum}";

    /// <inheritdoc/>
    public override string Show(long value) => value < minimum || value > maximum ? "none" : base.Show(value);

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out long value)
    {
        value = 0;
        return reader.Take(this) is { } word && TryRead(reader, reader.Keyword, word, out value);
    }

    /// <summary>Reads a number that is part of a longer line.</summary>
    internal bool TryRead(ValueReader reader, string name, Token word, out long value)
    {
        value = 0;
        if (word.Value.Length == 0) return Settle(reader, name, word, 0, ref value);
        string digits = word.Value.TrimStart(Signs);
        if (digits.Length == 0 || word.Value.Length - digits.Length > 1 || !digits.IsNumber())
        {
            reader.Bag.BadValue(word.Place, name, word.Value, $"a whole number from {Expected}");
            return false;
        }
        bool small = long.TryParse(word.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        // Where keepalived expects no sign, it does not take that of 0 either.
        bool signed = number == 0 && word.Value[0] == '-' && minimum == 0;
        return Settle(reader, name, word, !small ? long.MaxValue : signed ? -1 : number, ref value);
    }

    private bool Settle(ValueReader reader, string name, Token word, long number, ref long value)
    {
        value = Math.Max(minimum, Math.Min(maximum, number));
        bool accepted = number >= (AcceptedFrom ?? minimum) && number <= (AcceptedTo ?? maximum);
        if (!accepted) reader.Bag.OutOfRange(word.Place, name, word.Value, Expected);
        else if (value != number) reader.Bag.Corrected(word.Place, name, word.Value, $"{value}");
        else if (word.Value.Length == 0) reader.Bag.EmptyValue(word.Place, name, Expected);
        return accepted;
    }
}

/// <summary>A time in seconds with a decimal point; its value is in microseconds.</summary>
/// <param name="minimum">Microseconds.</param>
/// <param name="maximum">Microseconds.</param>
/// <param name="places">Decimal places that keepalived keeps.</param>
public sealed class SecondsArg(long minimum, long maximum, int places) : Arg<long>
{
    /// <summary>Other words for the range, where the value is looked at again with more knowledge.</summary>
    public string? Wording { get; init; }

    /// <summary>Microseconds in what is written as 1.</summary>
    public long Unit { get; init; } = Shapes.Second;

    /// <summary>What <see cref="Unit"/> is called.</summary>
    public string UnitName { get; init; } = "seconds";

    /// <summary>The microseconds that keepalived takes instead of 0, with an error; 0 = it does not.</summary>
    public long ZeroIs { get; init; }

    /// <summary>What to do instead of writing a 0 that is out of range.</summary>
    public string? InsteadOfZero { get; init; }

    /// <inheritdoc/>
    public override string Expected => Wording ?? $"{Text(minimum)} to {Text(maximum)} {UnitName}";

    /// <inheritdoc/>
    public override string Show(long value) => $"{Text(value)} {(Unit == Shapes.Second ? "s" : "ms")}";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out long value)
    {
        value = 0;
        if (reader.Take(this) is not { } word) return false;
        if (word.Value.Length == 0 && minimum <= 0)
        {
            reader.Bag.EmptyValue(word.Place, reader.Keyword, Expected);
            return true;
        }
        string text = word.Value.TrimStart('+');
        int point = text.IndexOf('.');
        // keepalived rounds what is finer than it can keep, with an error.
        bool tooFine = point >= 0 && text.Length - point - 1 > places;
        if (tooFine || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds))
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, tooFine && places > 0 ? $"{Expected} with at most {places} decimal places" : Expected);
            return false;
        }
        if (seconds >= minimum / (decimal)Unit && seconds <= maximum / (decimal)Unit)
        {
            value = (long)(seconds * Unit);
            return true;
        }
        if (seconds == 0 && ZeroIs > 0)
        {
            value = ZeroIs;
            reader.Bag.Corrected(word.Place, reader.Keyword, word.Value, Text(value));
            return true;
        }
        reader.Bag.OutOfRange(word.Place, reader.Keyword, word.Value, seconds == 0 && InsteadOfZero is not null ? $"{Expected}; {InsteadOfZero}" : Expected);
        return false;
    }

    private string Text(long microseconds) => (microseconds / (decimal)Unit).ToString("0.######", CultureInfo.InvariantCulture);
}
