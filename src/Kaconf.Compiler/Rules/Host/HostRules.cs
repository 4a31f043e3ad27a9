using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>The rules that need to know something of the machine; silent about what nobody has told.</summary>
internal static class HostRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new UnknownInterfaces(),
        new InstanceOnHost(),
        new AddressNetworks(),
        new OwnAddresses(),
        new UnknownAccounts(),
        new ScriptFiles(),
        new KeyFiles(),
    ];
}
