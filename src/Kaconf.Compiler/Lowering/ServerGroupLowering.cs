using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>virtual_server_group</c>, and the services that name one.</summary>
internal static class ServerGroupLowering
{
    /// <summary>Reports groups whose entries have too many families.</summary>
    public static void Check(NodeContext context)
    {
        foreach (BoundBlock group in context.Document.Of(ServerGroupKeywords.Block))
            if (HasFamily(group, isV6: false) && HasFamily(group, isV6: true) && Members(group).Any(member => member is { Mark: not null, IsV6: null }))
                context.Bag.MixedGroup(group.Place, group.Name);
    }

    /// <summary>The group of a service; null where it names none, or none that can be found, which is reported.</summary>
    public static BoundBlock? Find(NodeContext context, BoundBlock service)
    {
        if (service.Header is not ServiceValue { Group: { } wanted }) return null;
        BoundBlock? group = context.Document.Find(ServerGroupKeywords.Block, wanted);
        if (group is not null || context.Document.MayHide(wanted)) return group;
        string? meant = DidYouMean.Find(wanted, context.Document.Of(ServerGroupKeywords.Block).Select(item => item.Name));
        context.Bag.UndefinedGroup(service.Words[2].Place, wanted, meant is null ? "; define it" : $"; did you mean '{meant}'?");
        return null;
    }

    /// <summary>Reports a group that has other families than the servers; a mixed one needs tunnels to all servers.</summary>
    public static void CheckFamily(ServiceScope scope, FamilyOfService family)
    {
        if (scope.Group is { } group && family.IsV6 is { } isV6 && HasFamily(group, !isV6))
            scope.Bag.GroupFamily(scope.Block.Words[2].Place, group.Name, isV6, group.Place);
    }

    private static bool HasFamily(BoundBlock group, bool isV6) =>
        Members(group).Any(member => member.First is { } address ? address.IsV6 == isV6 : member.IsV6 == isV6);

    private static System.Collections.Generic.IEnumerable<GroupMemberValue> Members(BoundBlock group) =>
        group.Entries.Select(entry => (GroupMemberValue)entry.Value);
}
