using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>Turns bound blocks into the model: defaults, inheritance and references are worked out here and nowhere else.</summary>
public static class SiteLowering
{
    /// <summary>The meaning of one node's file.</summary>
    public static NodeModel Lower(string node, BoundDocument document, Provenance provenance, DiagnosticBag bag)
    {
        MinimalGarp.Apply(document.Globals);
        NodeContext context = new(node, document, provenance, bag);
        GlobalModel globals = GlobalLowering.Lower(context);
        Dictionary<string, ScriptModel> scripts = [];
        foreach (BoundBlock block in document.Of(ScriptKeywords.Block))
            if (ScriptLowering.Lower(context, block, globals.ScriptUser) is { } script) scripts.Add(script.Name, script);
        UnusedBlocks.Run(context);
        IReadOnlyDictionary<string, string> groups = GroupLowering.SyncGroups(context);
        IReadOnlyDictionary<string, string> shared = GroupLowering.Shared(groups);
        RoutingLowering routing = new(context);
        List<InstanceModel> instances =
            [.. document.Of(VrrpKeywords.Block).Select(block => InstanceLowering.Lower(context, block, globals, shared, routing))];
        foreach (BoundBlock group in document.Of(GroupKeywords.Sync)) TrackLowering.Resolve(context, group, GroupKeywords.Tracked, "");
        TrackerCheck.Run(context);
        TrackWeightCheck weights = new(context, instances.ToDictionary(instance => instance.Name));
        weights.Run(groups);
        Check(context);
        SyncGroupModel[] syncGroups = [.. SyncGroupLowering.Lower(context, groups, globals.ScriptUser).Select(weights.WithoutIdle)];
        return new NodeModel(
            node, globals, scripts.Values.ToEquatableArray(),
            SyncGroupLowering.WithPartners(instances, syncGroups).Select(instance => weights.WithoutIdle(instance, groups)).ToEquatableArray())
        {
            Root = context.Model(document.Root),
            TrackFiles = TrackerLowering.Files(context),
            TrackProcesses = TrackerLowering.Processes(context),
            SyncGroups = syncGroups.ToEquatableArray(),
            StaticAddresses = StaticLowering.Addresses(context).ToEquatableArray(),
            Routing = routing.Static(),
            VirtualServers = VirtualServerLowering.Lower(context),
            NotActedOn = bag.TakeNotYet().Except(Missing(instances)).ToEquatableArray(),
        };
    }

    private static void Check(NodeContext context)
    {
        GroupLowering.CheckTrackGroups(context);
        TrackGroupReference.Run(context);
        ScriptAccountCheck.Run(context);
        SyncDaemonCheck.Run(context);
        FifoCheck.Run(context);
        GarpGroupCheck.Run(context);
        CheckerCheck.Run(context);
        ServerGroupLowering.Check(context);
        SslCheck.Run(context);
    }

    private static HashSet<string> Missing(List<InstanceModel> instances)
    {
        HashSet<string> missing = [];
        foreach (InstanceModel instance in instances)
            foreach (string feature in instance.Missing) missing.Add(feature);
        return missing;
    }
}
