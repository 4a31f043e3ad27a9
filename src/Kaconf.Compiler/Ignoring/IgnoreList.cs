using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Ignoring;

/// <summary>The faults of a site against the comments of its files that ignore some.</summary>
internal static class IgnoreList
{
    /// <summary>The faults that are left, and those of the comments.</summary>
    /// <param name="wants">Whether a code is reported at all: a comment about another may be for a stricter profile.</param>
    public static IEnumerable<Diagnostic> Apply(IReadOnlyList<IgnoreComment> comments, IEnumerable<Diagnostic> found, Func<DiagnosticCode, bool> wants)
    {
        if (comments.Count == 0) return found;
        List<Diagnostic> left = [.. found.Where(fault => !comments.Aggregate(false, (taken, comment) => comment.Takes(fault) || taken))];
        // After an error that leaves nothing to build, the rules may not have seen what is ignored.
        bool isWhole = !left.Any(fault => Catalogue.Find(fault.Code) is { IsFinal: true });
        return left.Concat(comments.Where(comment => comment.Code.IsFinal).Select(NotIgnorable))
            .Concat(comments.Where(comment => isWhole && !comment.IsUsed && !comment.Code.IsFinal && wants(comment.Code)).Select(Unused));
    }

    private static Diagnostic NotIgnorable(IgnoreComment comment) => Fault(
        IgnoreCodes.NotIgnorable, comment, $"{comment.Code.Id} ({comment.Code.Title}) cannot be ignored: it leaves nothing to build; mend it, and remove this comment");

    private static Diagnostic Unused(IgnoreComment comment) => Fault(
        IgnoreCodes.Unused, comment, $"there is no {comment.Code.Id} ({comment.Code.Title}) here to ignore; remove it from this comment") with { Fix = CommentFix.Remove(comment) };

    private static Diagnostic Fault(DiagnosticCode code, IgnoreComment comment, string message) => new(code.Id, code.Severity, message, comment.Place, default);
}
