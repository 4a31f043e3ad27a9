using System.Linq;
using Kaconf.Compiler;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Generator.Tests;

/// <summary>Models as the compiler makes them.</summary>
internal static class Models
{
    public static SiteModel Site(params NodeModel[] nodes) => new("mysite", nodes.ToEquatableArray());

    public static NodeModel Node(string name, params InstanceModel[] instances) => new(name, new(), default, instances.ToEquatableArray());

    public static InstanceModel Instance(string name) => new(name) { Interface = "eth0", VirtualRouterId = 51 };

    public static AddressValue Address(params byte[] bytes) => new(bytes.ToEquatableArray());

    public static CommandValue Command(string text) => new(text, text.Split(' ').ToEquatableArray(), new("nobody", null));

    /// <summary>A node with every setting different from its default.</summary>
    public static NodeModel Full(string name, string text)
    {
        ScriptModel script = new("chk " + text, Command(text))
        {
            Interval = 2000, Timeout = 1500, Weight = -20, Rise = 2, Fall = 3, InitFail = true,
        };
        return new NodeModel(name, new() { RouterId = text, ScriptUser = new(text, text), EnableScriptSecurity = true, GarpInterval = 7 },
            new[] { script, new ScriptModel("unused", Command("/bin/false")) }.ToEquatableArray(), new[] { FullInstance(text, script.Name) }.ToEquatableArray());
    }

    private static InstanceModel FullInstance(string text, string script) => Instance("VI " + text) with
    {
        Interface = text, Priority = 90, AdvertInterval = 200, SourceAddress = Address(10, 0, 0, 1), Preempt = false, SkipCheckAdvAddr = true,
        Authentication = new("PASS", "secret"),
        Block = new BlockModel(VrrpKeywords.Block, "VI " + text, null) { Blocks = [new BlockModel(CastKeywords.Peers, "", null) { Entries = [.. Peers] }] },
        UnicastPeers = Peers.Select(peer => peer.Address).ToEquatableArray(),
        VirtualAddresses = new[]
        {
            new VirtualAddressValue(Address(10, 0, 0, 9), 24) { Device = text, Label = text, Scope = 253, Broadcast = Address(10, 0, 0, 255) },
        }.ToEquatableArray(),
        TrackedInterfaces = new[] { new TrackModel(text, 0, false), new TrackModel("eth1", -5, true) }.ToEquatableArray(),
        TrackedScripts = new[] { new TrackModel(script, -20, false) }.ToEquatableArray(),
        Garp = new() { MasterDelay = 1, MasterRepeat = 2, MasterRefresh = 3, MasterRefreshRepeat = 4, LowerPrioDelay = 6, LowerPrioRepeat = 7 },
        Notify = new(Command(text), Command(text), Command(text), Command(text), Command(text)),
    };

    private static PeerValue[] Peers => [new(Address(10, 0, 0, 2), null, 64), new(Address([.. Enumerable.Range(1, 16).Select(i => (byte)i)]), null, null)];
}
