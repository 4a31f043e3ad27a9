using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Ignoring;

/// <summary>A code of a comment such as <c># kaconf: ignore KAC2004 the delay is for lb2 only</c>.</summary>
/// <param name="code">The code.</param>
/// <param name="place">Where the code stands in the comment.</param>
/// <param name="covered">The characters whose faults it ignores: its own line, or what follows it.</param>
/// <param name="comment">The whole comment, with the blanks before it.</param>
internal sealed class IgnoreComment(DiagnosticCode code, SourcePlace place, TextSpan covered, SourcePlace comment)
{
    /// <summary>The code.</summary>
    public DiagnosticCode Code { get; } = code;

    /// <summary>Where the code stands in the comment.</summary>
    public SourcePlace Place { get; } = place;

    /// <summary>The whole comment, with the blanks before it.</summary>
    public SourcePlace Comment { get; } = comment;

    /// <summary>Whether it has ignored a fault.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Whether a fault is the one that is meant, which counts as a use.</summary>
    public bool Takes(Diagnostic fault)
    {
        bool takes = fault.Code == Code.Id && !Code.IsFinal && fault.Place.Path == Place.Path
            && fault.Place.Span.Start >= covered.Start && fault.Place.Span.Start <= covered.End;
        IsUsed |= takes;
        return takes;
    }
}
