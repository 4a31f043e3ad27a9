using System.Linq;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Lowering;

/// <summary><c>static_ipaddress</c>: the groups that its addresses name.</summary>
internal static class StaticAddressCheck
{
    public static void Run(NodeContext context)
    {
        foreach (BoundEntry entry in context.Document.Of(AddressKeywords.Static).SelectMany(list => list.Entries))
        {
            if (((VirtualAddressValue)entry.Value).TrackGroup is not { } name) continue;
            Token word = entry.Words.Last(token => token.Value == name);
            TrackGroupReference.Check(context, word);
        }
    }
}
