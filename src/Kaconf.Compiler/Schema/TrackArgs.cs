using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>N [reverse].</summary>
public sealed class WeightArg : Arg<Weight>
{
    internal static readonly WholeArg Number = new(-253, 253);

    /// <inheritdoc/>
    public override string Expected => $"{Number.Expected}, then perhaps reverse";

    /// <inheritdoc/>
    public override string Show(Weight value) => Number.Show(value.Value);

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out Weight value)
    {
        value = new Weight(0, false);
        if (!Number.TryRead(reader, out long number)) return false;
        bool reverse = reader.Peek() is { Value: "reverse" } && reader.Take("reverse") is not null;
        value = new Weight((int)number, reverse);
        return true;
    }
}

/// <summary>NAME [weight N [reverse|noreverse]].</summary>
/// <param name="path">The list, for option names that are not supported.</param>
/// <param name="cancels">Whether <c>noreverse</c> is a word here.</param>
public sealed class TrackArg(string path, bool cancels) : Arg<TrackEntry>
{
    /// <inheritdoc/>
    public override string Expected => "a name, then perhaps weight N";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out TrackEntry value)
    {
        value = new TrackEntry("", null, null);
        if (reader.Take(Expected) is not { } name) return false;
        value = new TrackEntry(name.Value, null, null);
        bool good = true;
        while (good && reader.Peek() is not null) good = TryReadOption(reader, ref value);
        return good;
    }

    private bool TryReadOption(ValueReader reader, ref TrackEntry value)
    {
        Token option = reader.Take(Expected)!;
        switch (option.Value)
        {
            case "weight":
                if (reader.Take("weight", WeightArg.Number.Expected) is not { } word) return false;
                if (!WeightArg.Number.TryRead(reader, "weight", word, out long number)) return false;
                value = value with { Weight = (int)number };
                return true;
            case "reverse": value = value with { Reverse = true }; return true;
            case "noreverse" when cancels: value = value with { Reverse = false }; return true;
            default: return !Options.ReportUnknown(reader, option, path, cancels ? "weight, reverse or noreverse" : "weight or reverse");
        }
    }
}
