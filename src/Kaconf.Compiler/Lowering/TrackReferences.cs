using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Lowering;

/// <summary>The names in one track list. keepalived looks them up while it reads the list, so a later definition does not exist yet.</summary>
/// <param name="context">The node.</param>
/// <param name="block">The instance, the group or the checker.</param>
/// <param name="kind">What is tracked.</param>
internal sealed class TrackReferences(NodeContext context, BoundBlock block, BlockKeyword kind)
{
    // Definitions that are compared with a name that does not exist.
    private const int LookedAt = 200;

    /// <summary>The definition that keepalived finds for a name, or null, which is reported.</summary>
    public BoundBlock? Find(Token name)
    {
        BoundBlock? definition = context.Document.Find(kind, name.Value);
        if (definition is null)
        {
            ReportUndefined(name);
            return null;
        }
        if (definition.Words[0].Order > block.Words[0].Order)
        {
            context.Bag.LateTracker(name.Place, kind.Name, name.Value, Outermost.Name, definition.Place, Dropped);
            return null;
        }
        if (Target is not { } target || definition.IsGiven(target) || definition.HasUnread) return IsTold(name, definition) ? definition : null;
        context.Bag.DroppedTracker(name.Place, kind.Name, name.Value, target.Name, definition.Place);
        return null;
    }

    // Without it keepalived drops the definition; what a bfd_instance lacks only the process that runs it knows.
    private Keyword? Target => kind == ScriptKeywords.Block ? ScriptKeywords.Script : kind == TrackFileKeywords.Block ? TrackFileKeywords.File
        : kind == TrackProcessKeywords.Block ? TrackProcessKeywords.Process : null;

    private BlockKeyword Outermost
    {
        get
        {
            BoundBlock outer = block;
            while (outer.Parent is { Parent: not null } parent) outer = parent;
            return outer.Keyword;
        }
    }

    private RelatedPlace[] Dropped => Outermost == VirtualServerKeywords.Block ? [new(block.Words[0].Place, "keepalived drops this checker")] : [];

    // A bfd_instance tells both sides unless it names one.
    private bool IsTold(Token name, BoundBlock definition)
    {
        bool check = Outermost == VirtualServerKeywords.Block;
        (Keyword<bool> mine, Keyword<bool> other) = check ? (BfdKeywords.ForCheckers, BfdKeywords.ForVrrp) : (BfdKeywords.ForVrrp, BfdKeywords.ForCheckers);
        if (definition.Find(other) is not { } named || definition.Has(mine)) return true;
        context.Bag.BfdForOthers(name.Place, name.Value, mine.Name, other.Name, named.Place);
        return false;
    }

    private void ReportUndefined(Token name)
    {
        if (context.Document.MayHide(name.Value)) return;
        string? meant = context.Bag.IsFull(name.Origin.Text.Path) ? null : Nearest(name.Value);
        string hint = meant is null ? $"; define it before the {Outermost.Name}" : $"; did you mean '{meant}'?";
        context.Bag.UndefinedTracker(name.Place, kind.Name, name.Value, hint, Dropped);
    }

    private string? Nearest(string wanted) => DidYouMean.Find(wanted, context.Document.Of(kind).Take(LookedAt).Select(item => item.Name));
}
