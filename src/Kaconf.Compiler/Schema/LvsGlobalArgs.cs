using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>[tcp SECONDS] [tcpfin SECONDS] [udp SECONDS].</summary>
public sealed class LvsTimeoutsArg : Arg<LvsTimeoutsValue>
{
    // 31 days, the most that the kernel takes.
    private static readonly WholeArg Seconds = new(0, 2_678_400);

    private static readonly (ValueWord Word, Func<LvsTimeoutsValue, long, LvsTimeoutsValue> Set)[] Options =
    [
        (new("tcp", Seconds.Expected, "Seconds of an idle TCP connection."), (value, seconds) => value with { Tcp = seconds }),
        (new("tcpfin", Seconds.Expected, "Seconds of a TCP connection after a FIN."), (value, seconds) => value with { TcpFin = seconds }),
        (new("udp", Seconds.Expected, "Seconds after the last packet of UDP."), (value, seconds) => value with { Udp = seconds }),
    ];

    /// <inheritdoc/>
    public override string Expected => "tcp, tcpfin or udp, each with seconds";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. Options.Select(option => option.Word)];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out LvsTimeoutsValue value)
    {
        value = new LvsTimeoutsValue();
        if (reader.Peek() is null) return reader.Take(Expected) is not null;
        while (reader.Peek() is { } word)
        {
            reader.Take(Expected);
            (ValueWord Word, Func<LvsTimeoutsValue, long, LvsTimeoutsValue> Set) option = Options.FirstOrDefault(option => option.Word.Name == word.Value);
            if (option.Set is null) reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, Expected);
            else if (reader.Take(word.Value, Seconds.Expected) is { } number && Seconds.TryRead(reader, word.Value, number, out long seconds)) value = option.Set(value, seconds);
        }
        return true;
    }
}

/// <summary>INTERFACE [inst INSTANCE] [id N] [maxlen N] [port N] [ttl N] [group ADDRESS].</summary>
public sealed class SyncDaemonArg : Arg<SyncDaemonValue?>
{
    private static readonly TextArg Interface = new("an interface name", 15) { MayBeEmpty = true };
    private static readonly WholeArg Id = new(0, 255);

    private static readonly (ValueWord Word, Func<ValueReader, Token, SyncDaemonValue, SyncDaemonValue?> Read)[] Options =
    [
        (new("inst", "the name of an instance", "The instance whose state decides whether this node sends or receives."), ReadInstance),
        Number("id", Id, "Tells several daemons apart.", (value, number) => value with { Id = number }),
        Number("maxlen", new WholeArg(1, 65507), "Most bytes of a packet.", (value, number) => value with { MaxLength = number }),
        Number("port", new WholeArg(1, 65535), "The port of UDP.", (value, number) => value with { Port = number }),
        Number("ttl", new WholeArg(1, 255), "How many routers a packet may pass, and one more.", (value, number) => value with { TimeToLive = number }),
        (new("group", "a multicast address", "The group that packets go to."), ReadGroup),
    ];

    /// <inheritdoc/>
    public override string Expected => "an interface, then perhaps inst, id, maxlen, port, ttl or group with their values";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. Options.Select(option => option.Word)];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out SyncDaemonValue? value)
    {
        value = null;
        if (!Interface.TryRead(reader, out string name)) return false;
        value = ReadFormer(reader, new SyncDaemonValue(name));
        while (reader.Peek() is not null)
        {
            Token word = reader.Take(Expected)!;
            Func<ValueReader, Token, SyncDaemonValue, SyncDaemonValue?>? read = Options.FirstOrDefault(option => option.Word.Name == word.Value).Read;
            if (read is null) reader.Bag.UnknownOption(word.Place, reader.Keyword, word.Value, "inst, id, maxlen, port, ttl or group");
            else value = read(reader, word, value) ?? value;
        }
        return true;
    }

    // Up to keepalived 1.2: INTERFACE INSTANCE ID.
    private static SyncDaemonValue ReadFormer(ValueReader reader, SyncDaemonValue value)
    {
        if (!IsPlain(reader)) return value;
        value = value with { Instance = reader.Take("")!.Value };
        if (!IsPlain(reader)) return value;
        Token id = reader.Take("")!;
        if (!Id.TryRead(reader, "id", id, out long number)) return value;
        reader.Bag.Deprecated(id.Place, id.Value, $"write 'id {id.Value}'");
        return value with { Id = number };
    }

    private static bool IsPlain(ValueReader reader) => reader.Peek() is { } word && !Options.Any(option => option.Word.Name == word.Value);

    private static SyncDaemonValue? ReadInstance(ValueReader reader, Token option, SyncDaemonValue value)
    {
        if (reader.Take(option.Value, "the name of an instance") is not { } name) return null;
        if (value.Instance is null) return value with { Instance = name.Value };
        reader.Bag.BadValue(name.Place, $"{reader.Keyword} inst", name.Value, $"one instance, which is '{value.Instance}'");
        return null;
    }

    private static SyncDaemonValue? ReadGroup(ValueReader reader, Token option, SyncDaemonValue value) =>
        reader.Take(option.Value, "a multicast address") is { } group && MulticastArg.Any.TryRead(reader, "group", group, out AddressValue address)
            ? value with { Group = address } : null;

    private static (ValueWord, Func<ValueReader, Token, SyncDaemonValue, SyncDaemonValue?>) Number(
        string name, WholeArg shape, string doc, Func<SyncDaemonValue, long, SyncDaemonValue> set) =>
        (new ValueWord(name, shape.Expected, doc), (reader, option, value) =>
            reader.Take(option.Value, shape.Expected) is { } word && shape.TryRead(reader, name, word, out long number) ? set(value, number) : null);
}
