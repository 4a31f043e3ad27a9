using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>The blocks of one node that could be read.</summary>
/// <param name="Globals">All <c>global_defs</c> as one, or null when there is none.</param>
/// <param name="Named">The other blocks in order, no two of one kind and name.</param>
/// <param name="UnreadNames">What stands after unknown words outside every block: the names of blocks whose keyword may be misspelt.</param>
/// <param name="IsComplete">Whether nothing of the file was passed over that could hold more blocks or settings.</param>
public sealed record BoundDocument(BoundBlock? Globals, IReadOnlyList<BoundBlock> Named, IReadOnlyCollection<string> UnreadNames, bool IsComplete)
{
    private readonly ILookup<BlockKeyword, BoundBlock> byKeyword = Named.ToLookup(block => block.Keyword);
    private readonly Dictionary<(BlockKeyword, string), BoundBlock> index = Named.ToDictionary(block => (block.Keyword, block.Name));

    /// <summary>The block of a kind and name, or null.</summary>
    public BoundBlock? Find(BlockKeyword keyword, string name) => index.TryGetValue((keyword, name), out BoundBlock? block) ? block : null;

    /// <summary>Whether a block that could not be read may have this name.</summary>
    public bool MayHide(string name) => !IsComplete || UnreadNames.Contains(name);

    /// <summary>The blocks of a kind, in order.</summary>
    public IEnumerable<BoundBlock> Of(BlockKeyword keyword) => byKeyword[keyword];
}
