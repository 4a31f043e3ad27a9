using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Protocol, scheduler and persistence of a service, which depend on whether it stands for addresses or for firewall marks.</summary>
internal static class ServiceSettings
{
    // What keepalived and ipvsadm take for a service that must be persistent.
    private const long DefaultPersistence = 360;

    public static VirtualServerModel Lower(ServiceScope scope, VirtualServerModel service)
    {
        service = service with
        {
            Protocol = scope.HasAddresses ? scope.Model.Get(Protocol) : null,
            OnePacket = scope.Model.Get(OnePacket),
            HaSuspend = scope.Model.Get(HaSuspend) && !scope.HasMarks,
            PersistenceTimeout = LowerPersistence(scope),
        };
        if (scope.Lacks(Scheduler)) scope.Bag.AssumedSetting(scope.Block.Place, scope.Name, Scheduler.Name, Scheduler.Default);
        if (scope.HasMarks && scope.Block.Find(HaSuspend) is { } suspend) scope.Bag.OfAddresses(suspend.Place, HaSuspend.Name);
        if (scope.Block.Find(Granularity) is { } granularity && scope.Service.Group is not null && (scope.HasMarks || !scope.Context.Globals.Has(GlobalFirewallKeywords.IpvsTable)))
            scope.Bag.NoEffect(granularity.Place, Granularity.Name, $"keepalived forgets it for the lines of a group, but for addresses with '{GlobalFirewallKeywords.IpvsTable.Name}'");
        if (scope.HasAddresses) return LowerAddresses(scope, service);
        if (scope.HasMarks && scope.Block.Find(Protocol) is { } protocol) scope.Bag.OfAddresses(protocol.Words[0].Place, Protocol.Name);
        return service;
    }

    private static VirtualServerModel LowerAddresses(ServiceScope scope, VirtualServerModel service)
    {
        if (scope.Lacks(Protocol)) scope.Bag.AssumedSetting(scope.Block.Place, scope.Name, Protocol.Name, Protocol.Default);
        if (!service.OnePacket || service.Protocol == "UDP") return service;
        scope.Bag.OnePacket(scope.PlaceOf(OnePacket), service.Protocol!);
        return service with { OnePacket = false };
    }

    private static long LowerPersistence(ServiceScope scope)
    {
        long given = scope.Model.Get(PersistenceTimeout);
        // A granularity alone asks for persistence too.
        if (given == 0 && scope.Block.Has(Granularity)) given = DefaultPersistence;
        if (given > 0 || !scope.Ports.Contains(0)) return given;
        if (scope.Lacks(PersistenceTimeout) && scope.Lacks(Granularity)) scope.Bag.AnyPort(scope.Block.Place, scope.Name, DefaultPersistence);
        return DefaultPersistence;
    }
}
