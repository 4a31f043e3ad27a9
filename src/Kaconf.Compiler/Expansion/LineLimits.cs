using System.Collections.Generic;
using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>The lines that keepalived ignores as a whole: too long, or with NUL characters (those are reported once a file).</summary>
internal static class LineLimits
{
    // keepalived's line buffer without its end (MAXBUF 1024).
    private const int MaximumBytes = 1023;

    public static bool Allow(List<Token> line, DiagnosticBag bag)
    {
        SourceText source = line[0].Origin.Text;
        TextSpan span = TextSpan.FromBounds(line[0].Leading.Start, line[line.Count - 1].Span.Start);
        if (source.Content.IndexOf('\0', span.Start, span.Length) >= 0) return false;
        // A character has at most three bytes for each of its UTF-16 units.
        if (span.Length <= MaximumBytes / 3) return true;
        int bytes = Encoding.UTF8.GetByteCount(source.Content.ToCharArray(span.Start, span.Length));
        if (bytes <= MaximumBytes) return true;
        bag.LineTooLong(SourcePlace.Of(source, span), bytes);
        return false;
    }
}
