using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>Where a token came from.</summary>
/// <param name="Text">The file.</param>
/// <param name="Span">The characters that the reader wrote.</param>
/// <param name="Via">What put it there (a definition, a repetition), or null when it stands in the file itself.</param>
public readonly record struct Origin(SourceText Text, TextSpan Span, Passage? Via = null)
{
    /// <summary>The same for diagnostics.</summary>
    public SourcePlace Place => SourcePlace.Of(Text, Span, Via);
}
