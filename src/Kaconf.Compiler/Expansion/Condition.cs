using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Expansion;

/// <summary>The <c>@name</c> or <c>@^name</c> at the start of a line: for this node only, or for all but this one.</summary>
internal sealed class Condition(string node, SiteNodes nodes, DiagnosticBag bag)
{
    /// <summary>Whether a line with this condition is for the node; reports a name that no node has.</summary>
    public bool Meets(string word, Origin origin)
    {
        bool negated = word.Length > 1 && word[1] == '^';
        string name = word.Substring(negated ? 2 : 1);
        if (!nodes.Contains(name)) bag.UnknownNode(origin.Place, name, nodes.Text, negated);
        return name == node != negated;
    }
}
