using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Syntax;

/// <summary>Where a token came from.</summary>
/// <param name="Text">The file.</param>
/// <param name="Span">The characters that the reader wrote.</param>
/// <param name="Via">What put it there (a definition, an inclusion), or null when it stands in the file itself.</param>
public sealed record Origin(SourceText Text, TextSpan Span, Origin? Via = null);
