using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;
using static Kaconf.Compiler.Schema.VirtualServerKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>The servers of a service and what they must weigh together.</summary>
internal static class PoolLowering
{
    public static VirtualServerModel Lower(ServiceScope scope, VirtualServerModel service, FamilyOfService family)
    {
        List<BoundBlock> blocks = [.. scope.Block.Blocks.Where(block => block.Keyword == RealServerKeywords.Block && family.Takes(block))];
        if (blocks.Count == 0 && !scope.Block.HasUnread) scope.Bag.NoRealServer(scope.Block.Place, scope.Name);
        List<RealServerModel> servers = [];
        Dictionary<ServerAddress, BoundBlock> seen = [];
        foreach (BoundBlock block in blocks)
        {
            ServerAddress server = (ServerAddress)block.Header!;
            if (seen.TryGetValue(server, out BoundBlock? first))
            {
                scope.Bag.RepeatedEntry(block.Place, Block.Name, block.Name, first.Place);
                continue;
            }
            seen.Add(server, block);
            servers.Add(new RealServerModel(scope.Context.Model(block), server.Port));
        }
        CheckMethod(scope, servers);
        service = service with { Servers = servers.ToEquatableArray(), Sorry = family.TakesSorryServer ? LowerSorry(scope, servers) : null };
        return LowerQuorum(scope, service);
    }

    private static void CheckMethod(ServiceScope scope, List<RealServerModel> servers)
    {
        bool needed = servers.Any(server => server.Block.Find(RealServerKeywords.Method) is null) || (scope.Block.Has(SorryServer) && !scope.Block.Has(SorryMethod));
        bool unread = servers.Any(server => scope.Context.Provenance.Of(server.Block).HasUnread);
        if (needed && !unread && scope.Lacks(Method)) scope.Bag.AssumedSetting(scope.Block.Place, scope.Name, Method.Name, "NAT");
    }

    private static SorryServerModel? LowerSorry(ServiceScope scope, List<RealServerModel> servers)
    {
        if (scope.Block.Find(SorryServer) is not { Value: ServerAddress server } line) return null;
        ForwardingValue method = scope.Block.Has(SorryMethod) ? scope.Model.Get(SorryMethod) : scope.Model.Get(Method);
        bool inhibit = scope.Model.Get(SorryInhibit);
        if (servers.FirstOrDefault(item => item.Server == server) is { } real && real.Block.Get(RealServerKeywords.Inhibit) != inhibit)
        {
            scope.Bag.SorryInhibit(line.Place, server.Address.ToString(), !inhibit, scope.Context.Provenance.Of(real.Block).Place);
            inhibit = !inhibit;
        }
        return new SorryServerModel(server, method, inhibit);
    }

    private static VirtualServerModel LowerQuorum(ServiceScope scope, VirtualServerModel service)
    {
        long quorum = scope.Model.Get(Quorum), hysteresis = scope.Model.Get(Hysteresis);
        long weights = service.Servers.Sum(server => server.Block.Get(RealServerKeywords.Weight));
        // The pool may be larger than what could be read of it.
        bool known = service.Servers.Count > 0 && !scope.Block.HasUnread && service.Servers.All(server => IsRead(scope.Context.Provenance.Of(server.Block)));
        if (known && quorum > weights)
        {
            scope.Bag.QuorumOutOfReach(scope.PlaceOf(Quorum), quorum, weights);
            quorum = weights;
        }
        if (hysteresis > 0 && hysteresis >= quorum && quorum > 0)
        {
            scope.Bag.HysteresisOutOfReach(scope.PlaceOf(Hysteresis), hysteresis, quorum);
            hysteresis = quorum - 1;
        }
        return service with { Quorum = quorum, Hysteresis = Math.Min(hysteresis, Math.Max(quorum - 1, 0)) };
    }

    private static bool IsRead(BoundBlock server) => !server.HasUnread && server.All(RealServerKeywords.Weight).All(line => line.Value is not null);
}
