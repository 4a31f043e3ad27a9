using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Routers;

/// <summary>The rules about the virtual routers of one node.</summary>
internal static class RouterRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new DuplicateVirtualRouterId(),
        new PasswordLength(),
        new NoPreempt(),
        new PreemptDelay(),
        new RequiredSettings(),
        new VirtualAddresses(),
        new StrictFilter(),
        new SharedAddress(),
        new AddressRoles(),
        new HostAddress(),
        new PrefixLength(),
        new UnicastWords(),
        new V6Addresses(),
        new OwnerPriority(),
        new PriorityRange(),
        new TrackedEntries(),
        new BlindInstance(),
        new ScriptTiming(),
        new SyncMembers(),
        new OwnInterfaceNames(),
        new HmacKeys(),
        new WithoutInterface(),
        new RouteSource(),
        new DebounceTimers(),
    ];
}
