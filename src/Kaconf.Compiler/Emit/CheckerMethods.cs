using System.Collections.Generic;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Emit;

/// <summary>The methods that construct the checkers of a node. Thousands of servers are checked alike: what is the same is written, and made, once.</summary>
internal sealed class CheckerMethods(UniqueNames names)
{
    private readonly Dictionary<string, EmittedBlock> methods = [];
    private readonly List<EmittedBlock> blocks = [];

    /// <summary>Every method, in the order of first use.</summary>
    public IReadOnlyList<EmittedBlock> Blocks => blocks;

    /// <summary>The checker as a call.</summary>
    public string Call(BlockModel checker)
    {
        (string type, Initializer settings) = CheckerEmitter.Settings(checker);
        string text = settings.Inline(type);
        if (!methods.TryGetValue(text, out EmittedBlock? method))
        {
            methods[text] = method = new EmittedBlock(type, names.Take("Check_", checker.Keyword.Name), settings) { IsShared = true };
            blocks.Add(method);
        }
        return method.Method + "()";
    }
}
