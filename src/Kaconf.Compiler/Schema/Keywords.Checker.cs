using System.Collections.Generic;

namespace Kaconf.Compiler.Schema;

/// <summary>The checkers of a <c>real_server</c>.</summary>
public static class CheckerKeywords
{
    /// <summary>Every kind of checker.</summary>
    public static readonly IReadOnlyList<BlockKeyword> All = [];
}
