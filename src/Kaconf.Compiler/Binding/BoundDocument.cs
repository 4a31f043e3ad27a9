using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>One node's file as far as it could be read.</summary>
/// <param name="Root">The file as a block; no two named blocks in it of one kind and name.</param>
/// <param name="UnreadNames">What stands after unknown words outside every block: the names of blocks whose keyword may be misspelt.</param>
/// <param name="IsComplete">Whether nothing of the file was passed over that could hold more blocks or settings.</param>
public sealed record BoundDocument(BoundBlock Root, IReadOnlyCollection<string> UnreadNames, bool IsComplete)
{
    private readonly ILookup<BlockKeyword, BoundBlock> byKeyword = Root.Blocks.ToLookup(block => block.Keyword);

    /// <summary>More than the largest <see cref="BoundBlock.Number"/>.</summary>
    internal int BlockCount { get; init; }

    /// <summary>All <c>global_defs</c> as one; an empty block when there is none.</summary>
    public BoundBlock Globals { get; } = Root.Block(GlobalKeywords.Block) ?? new BoundBlock(GlobalKeywords.Block, [], Root);

    /// <summary>The block of a kind and name, or null.</summary>
    public BoundBlock? Find(BlockKeyword keyword, string name) => Root.Block(keyword, name);

    /// <summary>Whether a block that could not be read may have this name.</summary>
    public bool MayHide(string name) => !IsComplete || UnreadNames.Contains(name);

    /// <summary>The blocks of a kind, in order.</summary>
    public IEnumerable<BoundBlock> Of(BlockKeyword keyword) => byKeyword[keyword];
}
