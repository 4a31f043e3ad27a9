using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes what a node tracks, each as the construction of its configuration; what nothing tracks is left out.</summary>
internal static class TrackerEmitter
{
    /// <summary>The files; one that is to be written at the start is there though nothing tracks it, as under keepalived.</summary>
    public static IEnumerable<string> Files(NodeModel node)
    {
        HashSet<string> tracked = Names(node, instance => instance.TrackedFiles, group => group.TrackedFiles);
        return node.TrackFiles.Where(file => file.Init is not null || tracked.Contains(file.Name)).Select(File);
    }

    /// <summary>The processes.</summary>
    public static IEnumerable<string> Processes(NodeModel node)
    {
        HashSet<string> tracked = Names(node, instance => instance.TrackedProcesses, group => group.TrackedProcesses);
        return node.TrackProcesses.Where(process => tracked.Contains(process.Name)).Select(Process);
    }

    private static HashSet<string> Names(NodeModel node, Func<InstanceModel, EquatableArray<TrackModel>> own, Func<SyncGroupModel, EquatableArray<TrackModel>> shared) =>
        [.. node.Instances.Where(instance => instance.IsStarted).SelectMany(instance => own(instance)).Concat(SyncGroupEmitter.Started(node).SelectMany(group => shared(group))).Select(entry => entry.Name)];

    private static string File(TrackFileModel file)
    {
        string init = file.Init is not { } value ? "" : new Initializer().Set("InitialNumber", Literal.Of(value.Number)).Truth("Overwrite", value.Overwrite).Braces;
        return $"new({Literal.Of(file.Name)}, {Literal.Of(file.Path)}){init}";
    }

    private static string Process(TrackProcessModel process)
    {
        Initializer settings = new Initializer()
            .Truth("FullCommand", process.FullCommand)
            .Number("Quorum", process.Quorum, 1)
            .Number("QuorumMax", process.QuorumMax, uint.MaxValue)
            .Number("ForkDelayMicroseconds", process.ForkDelay)
            .Number("TerminateDelayMicroseconds", process.TerminateDelay);
        if (process.Match is { } match) settings.Set("Match", $"ParameterMatch.{match}");
        return $"new({Literal.Of(process.Name)}, [{string.Join(", ", process.Command.Select(Literal.Of))}]){settings.Braces}";
    }
}
