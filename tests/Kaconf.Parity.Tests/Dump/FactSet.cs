using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Parity.Tests;

/// <summary>What a configuration means, as values under (block, keyword); the values of a list are joined.</summary>
internal sealed class FactSet
{
    private readonly Dictionary<(string Block, string Key), string> facts = [];

    /// <summary>Every fact, in the order of adding.</summary>
    public IEnumerable<((string Block, string Key) At, string Value)> All => facts.Select(fact => (fact.Key, fact.Value));

    public void Add(string block, string key, string value) => facts[(block, key)] = value;

    public void Add(string block, string key, IEnumerable<string> values) => Add(block, key, string.Join(" | ", values));

    /// <summary>A value, or null when there is none.</summary>
    public string? Find(string block, string key) => facts.GetValueOrDefault((block, key));

    /// <summary>The blocks that have facts.</summary>
    public IEnumerable<string> Blocks => facts.Keys.Select(at => at.Block).Distinct(StringComparer.Ordinal);
}
