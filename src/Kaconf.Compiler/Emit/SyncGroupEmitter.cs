using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes the sync groups of a node, each as the construction of a SyncGroupConfig.</summary>
internal static class SyncGroupEmitter
{
    /// <summary>The groups that a site runs: those of instances that are started, which are all members of a group or none.</summary>
    public static IEnumerable<SyncGroupModel> Started(NodeModel node)
    {
        HashSet<string> started = [.. node.Instances.Where(instance => instance.IsStarted).Select(instance => instance.Name)];
        return node.SyncGroups.Where(group => group.Members.All(started.Contains));
    }

    /// <summary>A group as an expression.</summary>
    public static string Expression(SyncGroupModel group)
    {
        Initializer settings = new Initializer()
            .Truth("TrackingWeight", group.OwnWeights)
            .Given("Notify", group.Notify, Literal.Of)
            .List("TrackedInterfaces", group.TrackedInterfaces.Select(Literal.Of))
            .List("TrackedScripts", group.TrackedScripts.Select(Literal.Of))
            .List("TrackedFiles", group.TrackedFiles.Select(Literal.Of))
            .List("TrackedProcesses", group.TrackedProcesses.Select(Literal.Of));
        return $"new({Literal.Of(group.Name)}, [{string.Join(", ", group.Members.Select(Literal.Of))}]){settings.Braces}";
    }

    /// <summary>The instances that do not start as MASTER, since not every member of their group does and owns its addresses.</summary>
    public static HashSet<string> HeldBack(NodeModel node)
    {
        HashSet<string> masters = [.. node.Instances.Where(instance => Effective.IsOwner(instance) && Effective.InitialMaster(instance)).Select(instance => instance.Name)];
        return [.. node.SyncGroups.Where(group => !group.Members.All(masters.Contains)).SelectMany(group => group.Members)];
    }
}
