using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Emit;

/// <summary>Writes a node as a class: a method that builds it, and one method for each block.</summary>
/// <remarks>A single large method makes the native compiler ten times slower; so does one huge file for an edit in it.</remarks>
internal sealed class NodeEmitter
{
    private const int BlocksPerFile = 64;
    private readonly NodeModel node;
    private readonly string className;
    private readonly UniqueNames methods = new();
    private readonly CheckerMethods checkers;
    private readonly ToldEvents told;
    private readonly OwnLinks ownLinks;

    /// <param name="node">The node.</param>
    /// <param name="className">The class.</param>
    public NodeEmitter(NodeModel node, string className)
    {
        (this.node, this.className) = (node, className);
        checkers = new CheckerMethods(methods);
        told = new ToldEvents(node);
        ownLinks = new OwnLinks(node);
    }

    /// <summary>The node's files; the first holds what builds it.</summary>
    public IEnumerable<GeneratedFile> Emit()
    {
        List<EmittedBlock> scripts = [.. TrackedScripts().Select(Script)];
        HashSet<string> heldBack = SyncGroupEmitter.HeldBack(node);
        List<EmittedBlock> instances = [.. Started.Select(instance => Instance(instance, heldBack.Contains(instance.Name)))];
        List<EmittedBlock> links = [.. ownLinks.All.Select(OwnLink)];
        List<EmittedBlock> groups = [.. node.Root.Of(ServerGroupKeywords.Block).Select(Group)];
        List<EmittedBlock> services = [.. node.VirtualServers.Select(Service)];
        List<EmittedBlock> blocks = [.. scripts, .. links, .. instances, .. groups, .. services, .. checkers.Blocks];
        for (int start = 0, part = 1; start == 0 || start < blocks.Count; start += BlocksPerFile, part++)
        {
            CSharpWriter writer = CSharpWriter.NewFile();
            writer.Line();
            writer.Open($"internal static partial class {className}");
            if (part == 1) WriteBuild(writer, scripts, links, instances, groups, services);
            foreach (EmittedBlock block in blocks.Skip(start).Take(BlocksPerFile)) block.Write(writer);
            writer.Close();
            yield return new(part == 1 ? $"{className}.g.cs" : $"{className}.{Literal.Of(part)}.g.cs", writer.ToString());
        }
    }

    private IEnumerable<InstanceModel> Started => node.Instances.Where(instance => instance.IsStarted);

    private static string NotStarted(InstanceModel instance) => $"new({Literal.Of(instance.Name)}, {string.Join(", ", instance.Missing.Select(Literal.Of))})";

    private IEnumerable<ScriptModel> TrackedScripts()
    {
        IEnumerable<TrackModel> all = Started.SelectMany(instance => instance.TrackedScripts).Concat(SyncGroupEmitter.Started(node).SelectMany(group => group.TrackedScripts));
        HashSet<string> tracked = new(all.Select(track => track.Name), StringComparer.Ordinal);
        return node.Scripts.Where(script => tracked.Contains(script.Name));
    }

    private EmittedBlock Script(ScriptModel script) => new("VrrpScriptConfig", methods.Take("Script_", script.Name), new Initializer()
        .Text("Name", script.Name)
        .Command("Command", script.Command)
        .Number("IntervalMilliseconds", script.Interval, 1000)
        .Number("TimeoutMilliseconds", script.Timeout, 1000)
        .Number("Rise", script.Rise, 1)
        .Number("Fall", script.Fall, 1)
        .Truth("InitFail", script.InitFail));

    private EmittedBlock Instance(InstanceModel instance, bool isHeldBack)
    {
        Initializer settings = InstanceEmitter.Settings(instance, ownLinks, isHeldBack, node.Root.Of(GlobalKeywords.Block).FirstOrDefault());
        told.Set(settings, instance);
        return new("VrrpInstanceConfig", methods.Take("Instance_", instance.Name), settings);
    }

    private EmittedBlock OwnLink(OwnLinkModel link) => new("OwnLinkConfig", methods.Take("Link_", link.Name), OwnLinkEmitter.Settings(link));

    private EmittedBlock Group(BlockModel group) => new("VirtualServerGroupConfig", methods.Take("Group_", group.Name), ServerGroupEmitter.Settings(group));

    private EmittedBlock Service(VirtualServerModel service) =>
        new("VirtualServerConfig", methods.Take("Service_", service.Block.Name), VirtualServerEmitter.Settings(service, checkers));

    private void WriteBuild(
        CSharpWriter writer, List<EmittedBlock> scripts, List<EmittedBlock> links, List<EmittedBlock> instances, List<EmittedBlock> groups, List<EmittedBlock> services)
    {
        new Initializer()
            .Set("Globals", "Globals()")
            .List("Scripts", scripts.Select(block => block.Method + "()"))
            .List("TrackFiles", TrackerEmitter.Files(node))
            .List("TrackProcesses", TrackerEmitter.Processes(node))
            .List("OwnLinks", links.Select(block => block.Method + "()"))
            .List("Instances", instances.Select(block => block.Method + "()"))
            .List("SyncGroups", SyncGroupEmitter.Started(node).Select(SyncGroupEmitter.Expression))
            .List("StaticAddresses", node.StaticAddresses.Select(AddressEmitter.Static))
            .Given("Routing", node.Routing, RoutingEmitter.Expression)
            .List("LinkDelays", LinkEmitter.Delays(node))
            .List("Linkbeats", LinkEmitter.Linkbeats(node))
            .List("GarpGroups", GlobalEmitter.GarpGroups(node))
            .List("ServerGroups", groups.Select(block => block.Method + "()"))
            .List("VirtualServers", services.Select(block => block.Method + "()"))
            .List("NotStarted", node.Instances.Where(instance => !instance.IsStarted).Select(NotStarted))
            .List("NotActedOn", node.NotActedOn.Select(Literal.Of))
            .WriteMethod(writer, "public static NodeConfig Build() =>");
        new EmittedBlock("GlobalConfig", "Globals", GlobalEmitter.Settings(node)).Write(writer);
    }
}
