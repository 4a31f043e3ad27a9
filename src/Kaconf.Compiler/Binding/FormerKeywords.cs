using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>Words that keepalived once knew in a block, or still knows in another, and what to write instead.</summary>
internal static class FormerKeywords
{
    private static readonly (BlockKeyword Block, string Word, string Instead)[] Gone =
    [
        (GlobalKeywords.Block, "lvs_id", "keepalived calls it router_id now, write that"),
        (VirtualServerKeywords.Block, "nat_mask", "keepalived needs no mask any more, remove the line"),
    ];

    /// <summary>What to do, or null for a word that never was one.</summary>
    public static string? Find(BlockKeyword parent, string word) =>
        Gone.FirstOrDefault(gone => gone.Block == parent && gone.Word == word).Instead
        // The old spelling of a keyword that is here too: nb_get_retry in a TCP_CHECK.
        ?? KeywordSchema.Blocks(KeywordSchema.Root).Select(block => block.Find(word)).OfType<Alias>()
            .FirstOrDefault(alias => alias.Instead is not null && parent.Find(alias.Target.Name) is not null)?.Instead;
}
