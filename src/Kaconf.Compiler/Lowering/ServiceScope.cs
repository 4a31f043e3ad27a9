using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>A <c>virtual_server</c> while it is worked out.</summary>
/// <param name="Context">The node.</param>
/// <param name="Block">Its lines.</param>
/// <param name="Model">Its rows with what they inherit.</param>
/// <param name="Group">The lines of its group; null where it has none, or none that could be read.</param>
internal sealed record ServiceScope(NodeContext Context, BoundBlock Block, BlockModel Model, BoundBlock? Group)
{
    private readonly GroupMemberValue[] members = Group is null ? [] : [.. Group.Entries.Select(entry => (GroupMemberValue)entry.Value)];

    /// <summary>Takes the faults.</summary>
    public DiagnosticBag Bag => Context.Bag;

    /// <summary>The address, mark or group.</summary>
    public ServiceValue Service => (ServiceValue)Model.Header!;

    /// <summary>Its words, for messages.</summary>
    public string Name => Model.Name;

    /// <summary>The lines of the group.</summary>
    public IReadOnlyList<GroupMemberValue> Members => members;

    /// <summary>Whether packets reach it by address.</summary>
    public bool HasAddresses => Service.Address is not null || members.Any(member => member.Mark is null);

    /// <summary>Whether packets reach it by firewall mark.</summary>
    public bool HasMarks => Service.Mark is not null || members.Any(member => member.Mark is not null);

    /// <summary>The ports of its addresses, each once; 0 = any.</summary>
    public IEnumerable<int> Ports => Service.Address is { } address ? [address.Port]
        : members.Where(member => member.Mark is null).Select(member => member.Port).Distinct();

    /// <summary>Whether a setting is truly absent: no line that could not be read may have been it.</summary>
    public bool Lacks(Keyword row) => !Block.HasUnread && !Block.IsGiven(row);

    /// <summary>Where a setting stands, else the block.</summary>
    public SourcePlace PlaceOf(Keyword row) => Block.Find(row)?.Place ?? Block.Place;
}
