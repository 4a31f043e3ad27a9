using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>What of one service decides where a connection goes, and is not the same on two directors.</summary>
internal static class ServiceDifferences
{
    private static readonly (Keyword Row, Func<VirtualServerModel, object> Value)[] Settings =
    [
        (VirtualServerKeywords.Scheduler, service => service.Block.Get(VirtualServerKeywords.Scheduler)),
        (VirtualServerKeywords.PersistenceTimeout, service => service.PersistenceTimeout),
        (VirtualServerKeywords.Granularity, service => service.Block.Get(VirtualServerKeywords.Granularity)),
        (VirtualServerKeywords.PersistenceEngine, service => service.Block.Get(VirtualServerKeywords.PersistenceEngine)),
        (VirtualServerKeywords.OnePacket, service => service.OnePacket),
        (VirtualServerKeywords.Quorum, service => service.Quorum),
        (VirtualServerKeywords.Hysteresis, service => service.Hysteresis),
        (VirtualServerKeywords.SorryServer, service => service.Sorry?.Server ?? VirtualServerKeywords.SorryServer.Default),
    ];

    /// <summary>Each as "lvs_sched rr ('lb1': wlc)".</summary>
    public static IEnumerable<string> Of(PlacedService first, PlacedService other)
    {
        foreach ((Keyword row, Func<VirtualServerModel, object> value) in Settings.Where(item => first.Knows(item.Row.Name) && other.Knows(item.Row.Name)))
        {
            object left = value(first.Model), right = value(other.Model);
            if (!left.Equals(right)) yield return $"{Named(row, right)} ('{first.Node.Name}': {Text(left)})";
        }
        foreach (RealServerModel server in other.Model.Servers)
        {
            if (first.Model.Servers.FirstOrDefault(item => item.Server.Address == server.Server.Address && item.Port == server.Port) is not { } same) continue;
            long here = server.Block.Get(RealServerKeywords.Weight), there = same.Block.Get(RealServerKeywords.Weight);
            if (here != there) yield return $"weight {here} of {server.Server.Address} ('{first.Node.Name}': {there})";
            if (server.Method != same.Method) yield return $"another lvs_method of {server.Server.Address}";
        }
    }

    private static string Named(Keyword row, object value) => Text(value) == "none" ? "no " + row.Name : $"{row.Name} {Text(value)}";

    private static string Text(object value) => value switch
    {
        false or "" or 0L => "none",
        true => "set",
        ServerAddress { Address.Bytes.Count: 0 } => "none",
        ServerAddress { Port: 0 } server => server.Address.ToString(),
        ServerAddress server => $"{server.Address} {server.Port}",
        GranularityValue { Mask: { } mask } => mask.ToString(),
        GranularityValue { PrefixLength: > 0 } granularity => granularity.PrefixLength.ToString(CultureInfo.InvariantCulture),
        GranularityValue => "none",
        _ => value.ToString()!,
    };
}
