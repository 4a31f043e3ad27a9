using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>A node with what is known of its machine.</summary>
internal sealed class KnownHost(NodeModel node, NodeFacts facts)
{
    public NodeModel Node { get; } = node;

    public NodeFacts Facts { get; } = facts;

    /// <summary>The nodes of a site whose machines are known.</summary>
    public static IEnumerable<KnownHost> Of(RuleContext context)
    {
        EquatableArray<NodeFacts> facts = context.Options.Facts;
        if (facts.Count == 1 && context.Site.Nodes.Count == 1) return [new KnownHost(context.Site.Nodes[0], facts[0])];
        return facts.Count == 0 ? [] : from node in context.Site.Nodes join known in facts on node.Name equals known.Node select new KnownHost(node, known);
    }

    /// <summary>Its instances.</summary>
    public IEnumerable<PlacedInstance> Instances(RuleContext context) => context.Instances.Where(instance => ReferenceEquals(instance.Node, Node));

    /// <summary>Its commands.</summary>
    public IEnumerable<PlacedCommand> Commands(RuleContext context) => context.Commands.Where(command => ReferenceEquals(command.Owner.Node, Node));

    /// <summary>The interface, if it is known.</summary>
    public InterfaceFacts? Interface(string name) => Facts.Interfaces?.FirstOrDefault(known => known.Name == name);

    /// <summary>The addresses of one family that an interface has; null = not known.</summary>
    public List<HostAddress>? Addresses(string name, bool isV6) =>
        Interface(name)?.Addresses is { } addresses ? [.. addresses.Where(address => address.Address.IsV6 == isV6)] : null;

    /// <summary>The interface that has an address, with its network; null where none has it.</summary>
    public (InterfaceFacts Interface, HostAddress Address)? Find(AddressValue address)
    {
        foreach (InterfaceFacts known in Facts.Interfaces ?? default)
            if ((known.Addresses ?? default).FirstOrDefault(own => own.Address.Equals(address)) is { } own) return (known, own);
        return null;
    }

    /// <summary>Whether every address of the machine is known.</summary>
    public bool HasAllAddresses => Facts.Interfaces is { Count: > 0 } interfaces && interfaces.All(known => known.Addresses is not null);

    /// <summary>The file or folder, if something is known of it.</summary>
    public FileFacts? File(string path) => Facts.Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Whether interfaces may come later.</summary>
    public bool MayGrow => Node.Root.Of(GlobalKeywords.Block).Any(globals => globals.Get(GlobalVrrpKeywords.Dynamic) != DynamicInterfaces.No);
}
