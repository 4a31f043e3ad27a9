using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>The definitions that keepalived makes itself. What it asks the host for is taken from the build.</summary>
internal sealed class BuiltIns(NodeSource node, SourceSet sources, Inclusion inclusion, GlobalSettings settings, DiagnosticBag bag)
{
    /// <summary>The name of the one whose faults are reported where it is looked up.</summary>
    public const string Environment = "_ENV";

    // random(3) of glibc gives at most this.
    private const long LargestRandom = int.MaxValue;

    private readonly Dictionary<string, string> environment = sources.Environment.GroupBy(item => item.Name).ToDictionary(group => group.Key, group => group.Last().Value);
    private RandomNumbers random = RandomNumbers.Of(node.Name);
    private uint? seed;

    /// <summary>Whether a name is one of them.</summary>
    public bool Contains(string name) => name is "_PWD" or "_INSTANCE" or "_RANDOM" or Environment or "_HASH" or "_BANG";

    /// <summary>The value, or null when the reference cannot be read and stays as it is.</summary>
    public Definition? Find(Reference reference, Origin origin)
    {
        if (!Contains(reference.Name)) return null;
        bool parameters = reference.Name is "_RANDOM" or Environment;
        string? value = reference.Parameters.Length > 0 && !parameters ? null : ValueOf(reference, origin);
        return value is null ? null : Definition.Of(LineText.Generated(value, origin));
    }

    private string? ValueOf(Reference reference, Origin origin) => reference.Name switch
    {
        "_PWD" => inclusion.Directory,
        "_INSTANCE" => node.Name,
        "_HASH" => "#",
        "_BANG" => "!",
        "_RANDOM" => Random(reference.Parameters, origin.Place),
        _ => Variable(reference.Parameters, origin.Place),
    };

    private string? Variable(string name, SourcePlace place)
    {
        bag.NewReference(place);
        if (environment.TryGetValue(name, out string? value)) bag.TakenAtBuild(place, name);
        else bag.MissingEnvironment(place, name);
        return value;
    }

    private string? Random(string parameters, SourcePlace place)
    {
        string[] words = parameters.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        long minimum = 0, maximum = 32767;
        bool read = words.Length <= 2 && (words.Length < 1 || Read(words[0], out minimum)) && (words.Length < 2 || Read(words[1], out maximum));
        if (!read || minimum > maximum) return null;
        if (seed != settings.RandomSeed) random = RandomNumbers.Of((seed = settings.RandomSeed)!.Value);
        long value = random.Next(minimum, maximum);
        bag.DrawnAtBuild(place, value, seed);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static bool Read(string word, out long value) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= LargestRandom;
}
