using System.Collections.Generic;

namespace Kaconf.Compiler.Syntax;

/// <summary>What the parser must know about names to recover from missing braces.</summary>
/// <param name="Blocks">Names that only ever open a block.</param>
/// <param name="Roots">Names whose block stands in no other block: one inside a block shows that a brace is missing before it.</param>
public sealed record BlockNames(ISet<string> Blocks, ISet<string> Roots);
