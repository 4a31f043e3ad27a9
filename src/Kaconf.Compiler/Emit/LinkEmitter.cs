using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes how interfaces are judged, and how large the buffers of their adverts are.</summary>
internal static class LinkEmitter
{
    // What the policies count packets by: the largest that an interface or a router sends. A buffer may be larger than it was asked for.
    private const long LargestFrame = 9216, LargestAdvert = 1500;

    /// <summary>The delays, as expressions; an interface's last entry counts.</summary>
    public static IEnumerable<string> Delays(NodeModel node)
    {
        ILookup<string, InstanceModel> users = node.Instances.ToLookup(instance => instance.Interface);
        return Entries<UpDownDelayValue>(node, InterfaceKeywords.UpDownDelays)
            .GroupBy(delay => delay.Interface)
            .Select(delays => Delay(delays.Last(), users[delays.Key]));
    }

    /// <summary>The interfaces that are asked for their carrier, as expressions.</summary>
    public static IEnumerable<string> Linkbeats(NodeModel node)
    {
        Dictionary<string, string> methods = [];
        foreach (LinkbeatValue linkbeat in Entries<LinkbeatValue>(node, InterfaceKeywords.LinkbeatInterfaces)) methods[linkbeat.Interface] = linkbeat.Method;
        bool all = node.Root.Get(RootKeywords.LinkbeatUsePolling);
        foreach (InstanceModel instance in node.Instances)
        {
            if (all || instance.Block.Get(VrrpKeywords.LinkbeatPolling)) Add(methods, instance.Interface);
            foreach (TrackModel tracked in all ? instance.TrackedInterfaces : default) Add(methods, tracked.Name);
        }
        return methods.Where(pair => pair.Key.Length > 0).Select(pair => $"new({Literal.Of(pair.Key)}{Method(pair.Value)})");
    }

    /// <summary>The bytes that the adverts of an instance ask for; 0 = the usual ones.</summary>
    public static long ReceiveBuffer(InstanceModel instance, BlockModel? globals)
    {
        long own = instance.Block.Get(VrrpKeywords.ReceiveBuffer);
        if (own > 0 || globals is null) return own;
        ReceiveBufferValue policy = globals.Get(GlobalVrrpKeywords.ReceiveBuffer);
        long factor = globals.Get(GlobalVrrpKeywords.ReceiveBufferFactor);
        return policy.Policy switch
        {
            ReceiveBufferPolicy.Bytes => policy.Bytes,
            ReceiveBufferPolicy.Mtu => factor * LargestFrame,
            ReceiveBufferPolicy.Advert => factor * LargestAdvert,
            _ => 0,
        };
    }

    // The other nodes must not miss adverts before the interface counts as down; keepalived shortens the delays too.
    private static string Delay(UpDownDelayValue delay, IEnumerable<InstanceModel> users)
    {
        long longest = users.Select(Effective.LongestDebounce).DefaultIfEmpty(long.MaxValue).Min();
        return $"new({Literal.Of(delay.Interface)}, {Literal.Of(Math.Min(delay.Down, longest))}, {Literal.Of(Math.Min(delay.Up, longest))})";
    }

    private static void Add(Dictionary<string, string> methods, string name)
    {
        if (!methods.ContainsKey(name)) methods.Add(name, "");
    }

    private static string Method(string name) => name switch
    {
        "MII" => ", LinkbeatMethod.Mii",
        "ETHTOOL" => ", LinkbeatMethod.Ethtool",
        "IOCTL" => ", LinkbeatMethod.Ioctl",
        _ => "",
    };

    private static IEnumerable<T> Entries<T>(NodeModel node, BlockKeyword list) => node.Root.Of(list).SelectMany(block => block.Entries).OfType<T>();
}
