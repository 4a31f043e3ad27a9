using System.Collections.Generic;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Compiler.Lowering;

/// <summary>
/// What an instance cannot be run without: the interfaces that its adverts and addresses are on. An
/// instance that needs such a thing is not started: run as something else it would be a second MASTER, or one that holds only a part of
/// what it must.
/// </summary>
internal sealed class MissingFeatures(NodeContext context, InstanceModel instance)
{
    /// <summary>Their names; none when the instance can be run.</summary>
    public List<string> Find()
    {
        List<string> missing = [];
        if (context.Document.Root.Get(RootKeywords.NetNamespace).Length > 0) missing.Add(Features.Namespaces);
        if (instance.Interface.Length == 0) missing.Add(Features.WithoutInterface);
        return missing;
    }
}
