using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>The weight of what is tracked: N [reverse|noreverse].</summary>
/// <param name="limit">The largest number, and the smallest without its sign.</param>
/// <param name="cancels">Whether <c>noreverse</c> is a word here.</param>
public sealed class WeightArg(int limit, bool cancels = false) : Arg<Weight>
{
    private static readonly ValueWord Reverse = new("reverse", "", "Turns the effect round: up counts as down, and down as up.");
    private static readonly ValueWord NoReverse = new("noreverse", "", "Cancels a reverse of the definition.");
    private static readonly Weight None = new(0, false);
    private readonly WholeArg number = new(-limit, limit);

    /// <inheritdoc/>
    public override string Expected => $"{number.Expected}, then perhaps {Turns}";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => cancels ? [Reverse, NoReverse] : [Reverse];

    private string Turns => string.Join(" or ", Words.Select(word => word.Name));

    /// <inheritdoc/>
    public override string Show(Weight value) => value.Reverse ? $"{value.Value} {Reverse.Name}" : $"{value.Value}";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out Weight value)
    {
        value = None;
        if (!number.TryRead(reader, out long weight)) return false;
        Token? option = reader.Peek() is null ? null : reader.Take(this);
        value = new Weight((int)weight, option?.Value == Reverse.Name);
        if (option is not null && !Words.Any(word => word.Name == option.Value)) reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, Turns);
        return true;
    }
}

/// <summary>An entry of a track list: NAME [weight N [reverse|noreverse]].</summary>
/// <param name="what">What is named, for messages.</param>
/// <param name="limit">The largest weight, and the smallest without its sign.</param>
/// <param name="read">As <paramref name="limit"/>, for what keepalived reads and then corrects.</param>
/// <param name="cancels">Whether <c>noreverse</c> is a word here.</param>
public sealed class TrackArg(string what, int limit, int read, bool cancels) : Arg<TrackEntry>
{
    private static readonly ValueWord Reverse = new("reverse", "", "Turns the effect round: up counts as down, and down as up.");
    private static readonly ValueWord NoReverse = new("noreverse", "", "Cancels a reverse of the definition.");
    private static readonly TrackEntry None = new("", null, null);
    private readonly WholeArg number = new(-read, read) { Wording = $"-{limit} to {limit}" };
    private readonly ValueWord weight = new("weight", $"-{limit} to {limit}", "Change of the priority; with 0 the loss is a FAULT.");

    /// <inheritdoc/>
    public override string Expected => $"{what}, then perhaps weight N [{string.Join("|", Turns.Select(word => word.Name))}]";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [weight, .. Turns];

    private IReadOnlyList<ValueWord> Turns => cancels ? [Reverse, NoReverse] : [Reverse];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out TrackEntry value)
    {
        value = None;
        if (reader.Take(this) is not { } name) return false;
        value = new TrackEntry(name.Value, null, null);
        if (reader.Peek() is null) return true;
        Token option = reader.Take(this)!;
        if (option.Value == weight.Name) return TryReadWeight(reader, ref value) && TryReadTurn(reader, ref value);
        bool early = Turns.Any(word => word.Name == option.Value);
        reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, early ? $"weight N before {option.Value}" : "weight N");
        reader.SkipAll();
        return false;
    }

    private bool TryReadWeight(ValueReader reader, ref TrackEntry value)
    {
        if (reader.Take(weight.Name, weight.Expected) is not { } word || !number.TryRead(reader, weight.Name, word, out long found)) return false;
        int meant = (int)Math.Max(-limit, Math.Min(limit, found));
        if (meant != found) reader.Bag.Corrected(word.Place, weight.Name, word.Value, $"{meant}");
        value = value with { Weight = meant };
        return true;
    }

    private bool TryReadTurn(ValueReader reader, ref TrackEntry value)
    {
        if (reader.Peek() is null) return true;
        Token option = reader.Take(this)!;
        bool known = Turns.Any(word => word.Name == option.Value);
        if (known) value = value with { Reverse = option.Value == Reverse.Name };
        else reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, string.Join(" or ", Turns.Select(word => word.Name)));
        return known;
    }
}
