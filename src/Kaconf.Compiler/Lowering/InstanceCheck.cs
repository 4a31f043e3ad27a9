using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using static Kaconf.Compiler.Schema.VrrpKeywords;

namespace Kaconf.Compiler.Lowering;

/// <summary>Words of an instance that come to nothing, or that Kaconf cannot carry out.</summary>
internal static class InstanceCheck
{
    public static void Run(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        DiagnosticBag bag = context.Bag;
        if (block.Get(Version) == 3) bag.NotYet(Features.VrrpVersion3, "version 3", block.Find(Version)!.Place);
        if (block.Block(Authentication) is { } authentication) CheckAuthentication(bag, authentication);
        if (instance.UnicastPeers.Count == 0 && !MayHavePeers(block)) CheckUnicastWords(bag, block);
        StrictCheck.Run(context, block, instance);
    }

    private static void CheckAuthentication(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Get(AuthType) == "AH") bag.NotYet(Features.AuthenticationHeader, "auth_type AH", block.Find(AuthType)!.Place);
        if (block.HasUnread) return;
        if (block.All(AuthType).Count == 0) bag.IncompleteAuthentication(block.Place, AuthType.Name);
        else if (block.All(AuthPass).Count == 0) bag.IncompleteAuthentication(block.Place, AuthPass.Name);
    }

    // Peers that could not be read are reported as such.
    private static bool MayHavePeers(BoundBlock block) =>
        block.Block(UnicastPeer) is { } peers ? peers.Entries.Count > 0 || peers.HasUnread : block.HasUnread;

    private static void CheckUnicastWords(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Block(UnicastPeer) is { } peers) bag.UnicastPeerWithoutEntry(peers.Place);
        else if (block.Find(UnicastSource) is { } source) bag.UnicastSourceWithoutPeer(source.Words[0].Place);
    }
}
