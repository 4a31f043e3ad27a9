using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>The name of a process; what is too long is cut.</summary>
public sealed class ProcessNameArg : Arg<string>
{
    // TASK_COMM_LEN in linux/sched.h is 16 with the end of the string.
    private const int Maximum = 15;
    private static readonly TextArg Text = new("a name of at most 15 characters") { MayBeEmpty = true };

    /// <inheritdoc/>
    public override string Expected => Text.Expected;

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out string value)
    {
        if (!Text.TryRead(reader, out value)) return false;
        if (value.Length <= Maximum) return true;
        string cut = value.Substring(0, Maximum);
        reader.Bag.Corrected(reader.Last.Place, reader.Keyword, value, $"'{cut}'");
        value = cut;
        return true;
    }
}

/// <summary>Numbers of CPUs from 0.</summary>
public sealed class CpuSetArg : Arg<EquatableArray<long>>
{
    // CPU_SETSIZE in sched.h; how many a machine has is not known here.
    private static readonly WholeArg Cpu = new(0, 1023);

    /// <inheritdoc/>
    public override string Expected => "numbers of CPUs from 0";

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out EquatableArray<long> value)
    {
        List<long> cpus = [];
        value = default;
        do
        {
            if (reader.Take(Expected) is not { } word || !Cpu.TryRead(reader, reader.Keyword, word, out long cpu)) return false;
            cpus.Add(cpu);
        }
        while (reader.Peek() is not null);
        value = cpus.ToEquatableArray();
        return true;
    }
}

/// <summary>A file mode mask: a number as in C, or names of permissions joined by '|'.</summary>
public sealed class UmaskArg : Arg<long>
{
    private const long Maximum = 511;

    // keepalived 2.2.7 documents the names of three permissions at once and refuses them.
    private static readonly (string Name, long Bits, string Doc)[] Permissions =
    [
        ("IRUSR", 256, "read, owner"), ("IWUSR", 128, "write, owner"), ("IXUSR", 64, "run, owner"), ("IRWXU", 448, "all, owner"),
        ("IRGRP", 32, "read, group"), ("IWGRP", 16, "write, group"), ("IXGRP", 8, "run, group"), ("IRWXG", 56, "all, group"),
        ("IROTH", 4, "read, others"), ("IWOTH", 2, "write, others"), ("IXOTH", 1, "run, others"), ("IRWXO", 7, "all, others"),
    ];

    /// <summary>Files of the owner alone that he cannot run.</summary>
    internal static long Standard => 127;

    /// <inheritdoc/>
    public override string Expected => "0 to 0777, or permissions such as IXUSR|IRWXG|IRWXO";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueWord> Words => [.. Permissions.Select(permission => new ValueWord(permission.Name, "", permission.Doc) { IsNew = permission.Bits is 448 or 56 or 7 })];

    /// <inheritdoc/>
    internal override bool TryRead(ValueReader reader, out long value)
    {
        value = 0;
        if (reader.Take(Expected) is not { } first) return false;
        List<Token> words = [first];
        while (reader.Peek() is not null) words.Add(reader.Take(Expected)!);
        string text = string.Join(" ", words.Select(word => word.Value));
        bool quoted = words.Exists(word => word.Value.IndexOf(' ') >= 0);
        long? mask = quoted ? null : text.Length > 0 && text[0] is >= '0' and <= '9' ? Number(text) : Mask(text);
        if (mask is null or > Maximum) reader.Bag.BadValue(first.PlaceTo(reader.Last), reader.Keyword, text, Expected);
        value = mask ?? 0;
        return mask is <= Maximum;
    }

    private static long? Mask(string text)
    {
        long mask = 0;
        foreach (string name in text.Split('|'))
        {
            long bits = Permissions.FirstOrDefault(permission => permission.Name == name.Trim(' ')).Bits;
            if (bits == 0) return null;
            mask |= bits;
        }
        return mask;
    }

    private static long? Number(string text)
    {
        if (text.StartsWith("0x") || text.StartsWith("0X"))
            return long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex) && hex >= 0 ? hex : null;
        long radix = text[0] == '0' ? 8 : 10;
        long number = 0;
        foreach (char digit in text)
        {
            if (digit < '0' || digit >= '0' + radix || number > Maximum) return null;
            number = (number * radix) + digit - '0';
        }
        return number;
    }
}
