using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Model;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>virtual_server</c>: what keepalived makes of it after it has read the whole file.</summary>
internal static class VirtualServerLowering
{
    /// <summary>All services of a node; keepalived drops those without servers, which is an error.</summary>
    public static EquatableArray<VirtualServerModel> Lower(NodeContext context) =>
        context.Document.Of(Block).Select(block => Lower(context, block)).ToEquatableArray();

    private static VirtualServerModel Lower(NodeContext context, BoundBlock block)
    {
        BoundBlock? group = ServerGroupLowering.Find(context, block);
        ServiceScope scope = new(context, block, context.Model(block), group);
        SettingOrder.Check(scope);
        FamilyOfService family = FamilyOfService.Of(scope);
        ServerGroupLowering.CheckFamily(scope, family);
        VirtualServerModel service = ServiceSettings.Lower(scope, new VirtualServerModel(scope.Model) { IsV6 = family.IsV6 ?? false });
        service = PoolLowering.Lower(scope, service, family);
        return ServerPorts.Lower(scope, service);
    }
}
