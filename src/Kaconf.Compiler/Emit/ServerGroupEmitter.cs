using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a <c>virtual_server_group</c> as the construction of a VirtualServerGroupConfig.</summary>
internal static class ServerGroupEmitter
{
    /// <summary>The settings of a group.</summary>
    public static Initializer Settings(BlockModel group) => new Initializer()
        .Text("Name", group.Name)
        .List("Members", group.Entries.Cast<GroupMemberValue>().Select(Member));

    private static string Member(GroupMemberValue member)
    {
        List<string> arguments = [];
        if (member is { First: { } first, Last: { } last }) arguments.AddRange([Literal.Of(first), Literal.Of(last), Literal.Of(member.Port)]);
        if (member.Mark is { } mark) arguments.Add($"Mark: {Literal.Of(mark)}");
        if (member.IsV6 is { } isV6) arguments.Add($"IsV6: {Literal.Of(isV6)}");
        return $"new({string.Join(", ", arguments)})";
    }
}
