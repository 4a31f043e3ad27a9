using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Words of an instance that come to nothing, or that Kaconf cannot carry out.</summary>
internal static class InstanceCheck
{
    public static void Run(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        DiagnosticBag bag = context.Bag;
        if (block.Get(Version) == 3) bag.UnsupportedMeaning(block.Find(Version)!.Place, "VRRP version 3", "write 'version 2' on every node");
        if (block.Blocks.TryGetValue(Authentication, out BoundBlock? authentication)) CheckAuthentication(bag, authentication);
        if (instance.UnicastPeers.Count == 0 && !MayHavePeers(block)) CheckUnicastWords(bag, block);
        StrictCheck.Run(context, block, instance);
    }

    private static void CheckAuthentication(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Get(AuthType) == "AH") bag.UnsupportedMeaning(block.Find(AuthType)!.Place, "auth_type AH", "write 'auth_type PASS' on every node");
        if (block.HasUnread) return;
        if (block.All(AuthType).Count == 0) bag.IncompleteAuthentication(block.Place, AuthType.Name);
        else if (block.All(AuthPass).Count == 0) bag.IncompleteAuthentication(block.Place, AuthPass.Name);
    }

    // Peers that could not be read are reported as such.
    private static bool MayHavePeers(BoundBlock block) =>
        block.Blocks.TryGetValue(UnicastPeer, out BoundBlock? peers) ? peers.Entries.Count > 0 || peers.HasUnread : block.HasUnread;

    private static void CheckUnicastWords(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Blocks.TryGetValue(UnicastPeer, out BoundBlock? peers)) bag.UnicastPeerWithoutEntry(peers.Place);
        else if (block.Find(UnicastSource) is { } source) bag.UnicastSourceWithoutPeer(source.Words[0].Place);
    }
}
