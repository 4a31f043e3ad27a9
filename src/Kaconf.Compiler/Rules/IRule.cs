using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules;

/// <summary>One check of the finished model: a pure function of the site and of where its settings stand.</summary>
internal interface IRule
{
    /// <summary>What it may report, each with its page in docs/rules.</summary>
    IReadOnlyList<DiagnosticCode> Codes { get; }

    /// <summary>Reports what is wrong.</summary>
    void Check(RuleContext context);
}
