using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Binding;

/// <summary>The blocks of one node that could be read.</summary>
/// <param name="Globals">All <c>global_defs</c> as one, or null when there is none.</param>
/// <param name="Named">The other blocks in order, no two of one kind and name.</param>
/// <param name="IsComplete">Whether nothing of the file was passed over that could hold more blocks or settings.</param>
public sealed record BoundDocument(BoundBlock? Globals, IReadOnlyList<BoundBlock> Named, bool IsComplete)
{
    /// <summary>The blocks of a kind, in order.</summary>
    public IEnumerable<BoundBlock> Of(BlockKeyword keyword) => Named.Where(block => block.Keyword == keyword);
}
