using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Advice;

/// <summary>The rules about what works on the desk of its author and fails on a node.</summary>
internal static class AdviceRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new ShellInCommand(),
        new CommandPath(),
        new BashDevice(),
        new StopsDaemon(),
    ];
}
