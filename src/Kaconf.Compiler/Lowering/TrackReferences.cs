using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>The names in one track list. keepalived looks them up while it reads the list, so a later definition does not exist yet.</summary>
/// <param name="context">The node.</param>
/// <param name="block">The instance or group.</param>
/// <param name="kind">What is tracked.</param>
internal sealed class TrackReferences(NodeContext context, BoundBlock block, BlockKeyword kind)
{
    // Definitions that are compared with a name that does not exist.
    private const int LookedAt = 200;

    /// <summary>Whether keepalived finds a name; reports it where it does not.</summary>
    public bool Check(Token name)
    {
        BoundBlock? definition = context.Document.Find(kind, name.Value);
        if (definition is null) return ReportUndefined(name);
        if (definition.Words[0].Order > block.Words[0].Order)
        {
            context.Bag.LateTracker(name.Place, kind.Name, name.Value, block.Keyword.Name, definition.Place);
            return false;
        }
        if (definition.Find(BfdKeywords.ForCheckers) is not { } checker || definition.Has(BfdKeywords.ForVrrp)) return true;
        context.Bag.BfdForCheckers(name.Place, name.Value, checker.Place);
        return false;
    }

    private bool ReportUndefined(Token name)
    {
        if (context.Document.MayHide(name.Value)) return false;
        string? meant = context.Bag.IsFull(name.Origin.Text.Path) ? null : Nearest(name.Value);
        string hint = meant is null ? $"; define it before the {block.Keyword.Name}" : $"; did you mean '{meant}'?";
        context.Bag.UndefinedTracker(name.Place, kind.Name, name.Value, hint);
        return false;
    }

    private string? Nearest(string wanted) => DidYouMean.Find(wanted, context.Document.Of(kind).Take(LookedAt).Select(item => item.Name));
}
