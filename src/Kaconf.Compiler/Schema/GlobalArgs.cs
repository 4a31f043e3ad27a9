using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>[all] SECONDS.</summary>
/// <param name="minimum">Fewest seconds.</param>
public sealed class ExtraGarpArg(long minimum) : Arg<ExtraGarpValue>
{
    private const string AllWord = "all";
    private readonly WholeArg seconds = new(minimum, 86_400);

    /// <inheritdoc/>
    public override string Expected => $"perhaps {AllWord}, then {seconds.Expected} seconds";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [new(AllWord, "", "On interfaces that are no VMAC too.")];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ExtraGarpValue value)
    {
        bool all = reader.Peek() is { Value: AllWord } && reader.Take(this) is not null;
        bool good = seconds.TryRead(reader, out long number);
        value = new ExtraGarpValue(number, all);
        return good;
    }
}

/// <summary>MTU, ADVERT or bytes.</summary>
public sealed class ReceiveBufferArg : Arg<ReceiveBufferValue>
{
    private static readonly WholeArg Bytes = new(0, uint.MaxValue);

    /// <inheritdoc/>
    public override string Expected => "MTU, ADVERT or a number of bytes";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [new("MTU", "", "The largest packet of the interfaces."), new("ADVERT", "", "The largest advert.")];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out ReceiveBufferValue value)
    {
        value = new ReceiveBufferValue(ReceiveBufferPolicy.Bytes, 0);
        if (reader.Take(this) is not { } word) return false;
        string policy = word.Value.ToUpperInvariant();
        if (policy is "MTU" or "ADVERT")
        {
            value = new ReceiveBufferValue(policy == "MTU" ? ReceiveBufferPolicy.Mtu : ReceiveBufferPolicy.Advert, 0);
            return true;
        }
        if (policy.Length > 0 && policy[0] is >= 'A' and <= 'Z')
        {
            reader.Bag.BadValue(word.Place, reader.Keyword, word.Value, Expected);
            return false;
        }
        if (!Bytes.TryRead(reader, reader.Keyword, word, out long bytes)) return false;
        value = new ReceiveBufferValue(ReceiveBufferPolicy.Bytes, bytes);
        return true;
    }
}

/// <summary>PATH [USER [GROUP]].</summary>
public sealed class FifoArg : Arg<FifoValue?>
{
    /// <inheritdoc/>
    public override string Expected => "the path of a FIFO, then perhaps a user and a group";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out FifoValue? value)
    {
        value = null;
        if (reader.Take(this) is not { } path) return false;
        UserValue? user = reader.Peek() is not null && Shapes.User.TryRead(reader, out UserValue given) ? given : null;
        value = new FifoValue(path.Value, user);
        return true;
    }
}

/// <summary>What an <c>include</c> checks: one word alone, or words with '+' or '-' before them that change what was said before.</summary>
public sealed class IncludeCheckArg : Arg<EquatableArray<string>>
{
    private static readonly ValueWord[] Checks =
    [
        new("read", "", "Every file can be read."), new("match", "", "A name without wildcards is there."),
        new("wildcard_match", "", "A name with wildcards matches a file."), new("brace_match", "", "Each alternative in braces matches a file."),
    ];

    /// <inheritdoc/>
    public override string Expected => "read, match, wildcard_match or brace_match, each perhaps after '+' or '-'";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => Checks;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<string> value)
    {
        List<string> kept = [];
        while (reader.Peek() is not null)
        {
            Token word = reader.Take(this)!;
            bool signed = word.Value.Length > 0 && word.Value[0] is '+' or '-';
            if (kept.Count > 0 && !signed) reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, "'+' or '-' before every word but the first");
            else if (!Checks.Any(check => string.Equals(check.Name, signed ? word.Value.Substring(1) : word.Value, StringComparison.Ordinal)))
                reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, Expected);
            else kept.Add(word.Value);
        }
        value = kept.ToEquatableArray();
        return true;
    }
}
