using System.Text;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>The lines that keepalived ignores as a whole: too long, or with NUL characters (those are reported once a file).</summary>
internal static class LineLimits
{
    /// <summary>What a line may have: keepalived's buffer without its end (MAXBUF 1024).</summary>
    public const int MaximumBytes = 1023;

    public static bool Allow(SourceText source, TextSpan span, DiagnosticBag bag)
    {
        if (source.Content.IndexOf('\0', span.Start, span.Length) >= 0) return false;
        // A character has at most three bytes for each of its UTF-16 units.
        if (span.Length <= MaximumBytes / 3) return true;
        int bytes = Encoding.UTF8.GetByteCount(source.Content.ToCharArray(span.Start, span.Length));
        if (bytes <= MaximumBytes) return true;
        bag.LineTooLong(SourcePlace.Of(source, span), bytes);
        return false;
    }
}
