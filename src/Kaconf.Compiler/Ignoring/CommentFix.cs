using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Ignoring;

/// <summary>Takes a code out of a comment, or the comment away when it is the only one.</summary>
internal static class CommentFix
{
    // The rules of KAC3nnn see all nodes, and perhaps only some are looked at.
    private const string AcrossNodes = "KAC3";

    /// <summary>The fix, or null where a person should look.</summary>
    public static Fix? Remove(IgnoreComment comment)
    {
        SourceText source = comment.Place.Text;
        FileLine line = new(source, comment.Place.Span.Start);
        if (line.IsJoined || comment.Code.Id.StartsWith(AcrossNodes, System.StringComparison.Ordinal)) return null;
        TextSpan code = comment.Place.Span;
        bool after = At(source, code.End) == ',', before = At(source, code.Start - 1) == ',';
        TextSpan gone = after ? new TextSpan(code.Start, code.Length + 1) : before ? new TextSpan(code.Start - 1, code.Length + 1)
            : comment.Comment.Span.Start == line.WithEnd.Start ? line.WithEnd : comment.Comment.Span;
        string title = after || before ? $"remove {comment.Code.Id} from the comment" : "remove the comment";
        return new Fix(title, new EquatableArray<TextEdit>([new TextEdit(SourcePlace.Of(source, gone), "")]));
    }

    private static char At(SourceText source, int offset) => offset >= 0 && offset < source.Content.Length ? source.Content[offset] : '\0';
}
