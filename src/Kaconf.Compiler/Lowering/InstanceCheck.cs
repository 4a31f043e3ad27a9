using System.Collections.Generic;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary>Words of an instance that come to nothing.</summary>
internal static class InstanceCheck
{
    public static void Run(NodeContext context, BoundBlock block, InstanceModel instance)
    {
        DiagnosticBag bag = context.Bag;
        if (block.Block(AuthKeywords.Block) is { } authentication) CheckAuthentication(bag, authentication);
        if (block.Block(AuthKeywords.Hmac) is { } hmac) CheckKeys(bag, hmac);
        if (instance.UnicastPeers.Count == 0 && !MayHavePeers(block)) CheckUnicastWords(bag, block);
        new UnfitCheck(context, block, instance).Run();
        StrictCheck.Run(context, block, instance);
    }

    private static void CheckAuthentication(DiagnosticBag bag, BoundBlock block)
    {
        if (block.HasUnread) return;
        if (!block.IsGiven(AuthKeywords.Type)) bag.IncompleteAuthentication(block.Place, AuthKeywords.Type.Name);
        else if (!block.IsGiven(AuthKeywords.Password)) bag.IncompleteAuthentication(block.Place, AuthKeywords.Password.Name);
    }

    // Each key has a number of its own.
    private static void CheckKeys(DiagnosticBag bag, BoundBlock hmac)
    {
        Dictionary<byte, BoundSetting> taken = [];
        foreach (BoundSetting line in hmac.All(AuthKeywords.Key))
        {
            if (line.Value is not HmacKeyValue key) continue;
            if (taken.TryGetValue(key.Id, out BoundSetting? first)) bag.RepeatedEntry(line.Place, hmac.Keyword.Name, $"key {key.Id}", first.Place);
            else taken.Add(key.Id, line);
        }
    }

    // Peers that could not be read are reported as such.
    private static bool MayHavePeers(BoundBlock block) =>
        block.Block(CastKeywords.Peers) is { } peers ? peers.Entries.Count > 0 || peers.HasUnread : block.HasUnread;

    private static void CheckUnicastWords(DiagnosticBag bag, BoundBlock block)
    {
        if (block.Find(CastKeywords.FaultWithoutPeer) is { } fault) bag.FaultWithoutPeer(fault.Words[0].Place);
        else if (block.Block(CastKeywords.Peers) is { } peers) bag.UnicastPeerWithoutEntry(peers.Place);
        else if (block.Find(CastKeywords.UnicastSource) is { } source) bag.UnicastSourceWithoutPeer(source.Words[0].Place);
    }
}
