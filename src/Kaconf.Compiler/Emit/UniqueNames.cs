using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Emit;

/// <summary>Turns names of the configuration into C# identifiers that differ even where case does not count, as in file names.</summary>
internal sealed class UniqueNames
{
    private const int MaxLength = 60;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    // The number that a name's last namesake got: a site may have very many of them.
    private readonly Dictionary<string, int> uses = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An identifier: the prefix keeps it from being a C# keyword or starting with a digit.</summary>
    public string Take(string prefix, string name)
    {
        string wanted = prefix + string.Concat(name.Take(MaxLength).Select(c => IsPlain(c) ? c : '_'));
        string unique = wanted;
        uses.TryGetValue(wanted, out int count);
        while (!taken.Add(unique)) unique = wanted + "_" + Literal.Of(++count + 1);
        uses[wanted] = count;
        return unique;
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
