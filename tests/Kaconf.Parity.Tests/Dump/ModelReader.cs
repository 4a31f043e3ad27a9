using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Parity.Tests;

/// <summary>Reads Kaconf's model of a node as facts: the value in effect of every keyword of every block.</summary>
internal sealed class ModelReader
{
    private readonly FactSet facts = new();
    private readonly Dictionary<string, int> numbers = [];

    private ModelReader()
    {
    }

    public static FactSet Read(NodeModel node)
    {
        ModelReader reader = new();
        foreach (BlockModel block in node.Root.Blocks) reader.ReadOuter(block);
        HashSet<string> heldBack = SyncGroupEmitter.HeldBack(node);
        foreach (InstanceModel instance in node.Instances) InstanceFacts.Add(reader.facts, instance, heldBack.Contains(instance.Name));
        for (int index = 0; index < node.VirtualServers.Count; index++) ServiceFacts.Add(reader.facts, node.VirtualServers[index], index + 1);
        reader.ReadTwins();
        return reader.facts;
    }

    private void ReadOuter(BlockModel block)
    {
        string kind = block.Keyword.Name;
        if (block.Keyword.Entry is not null) facts.Add(block.Name.Length == 0 ? "file" : $"{kind} {block.Name}", block.Name.Length == 0 ? kind : "entries", block.Entries.Select(ModelText.Of));
        else if (kind == "virtual_server") ReadServer(block);
        else ReadBlock(block, kind is "global_defs" or "SSL" ? kind : kind == "garp_group" ? Numbered(kind) : $"{kind} {block.Name}", "");
    }

    // Settings that two keywords, or two parts of a value, stand for.
    private void ReadTwins()
    {
        foreach (string group in facts.Blocks.Where(block => block.StartsWith("garp_group", StringComparison.Ordinal)).ToArray())
            if (facts.Find(group, "interfaces") == "") facts.Add(group, "interfaces", facts.Find(group, "interface")!);
    }

    private void ReadServer(BlockModel service)
    {
        string name = Numbered("virtual_server");
        facts.Add(name, "service", ModelText.Of(service.Header));
        ReadBlock(service, name, "");
        int count = 0;
        foreach (BlockModel server in service.Blocks.Where(block => block.Keyword.Name == "real_server"))
        {
            string real = $"{name} real_server #{++count}";
            facts.Add(real, "address", ModelText.Of(server.Header));
            ReadBlock(server, real, "");
            foreach (BlockModel checker in server.Blocks) CheckerFacts.Add(facts, Numbered, server, checker, ReadBlock);
        }
    }

    private void ReadBlock(BlockModel block, string name, string prefix)
    {
        foreach (Keyword row in block.Keyword.Children)
        {
            if (row is Alias) continue;
            if (row is BlockKeyword { Entry: not null } list) facts.Add(name, prefix + row.Name, block.Of(list).SelectMany(inner => inner.Entries).SelectMany(ModelText.Each));
            else if (row is BlockKeyword inner) foreach (BlockModel found in block.Of(inner).Where(_ => !inner.Each)) ReadBlock(found, name, $"{prefix}{row.Name}/");
            else if (Value(block, row) is HostPort or LvsTimeoutsValue or SyncDaemonValue) CompoundFacts.Add(facts, name, Value(block, row));
            else facts.Add(name, prefix + row.Name, row.Repeated == Repeated.All ? string.Join(" | ", block.Settings.Where(s => s.Keyword == row).Select(s => ModelText.Of(s.Value))) : ModelText.Of(Value(block, row)));
        }
    }

    /// <summary>The value in effect of a row of any type.</summary>
    public static object? Value(BlockModel block, Keyword row) => block.Find(row)?.Value ?? row.GetType().GetProperty(nameof(Keyword<>.Default))!.GetValue(row);

    private string Numbered(string kind) => $"{kind} #{numbers[kind] = numbers.GetValueOrDefault(kind) + 1}";
}
