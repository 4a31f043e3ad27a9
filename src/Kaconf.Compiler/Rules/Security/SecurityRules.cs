using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Security;

/// <summary>The rules about secrets, and about who may run and change what a node runs.</summary>
internal static class SecurityRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new WeakAuthentication(),
        new KnownPassword(),
        new SecretInText(),
        new ScriptSecurity(),
        new ScriptsAsRoot(),
        new OpenPlaces(),
    ];
}
