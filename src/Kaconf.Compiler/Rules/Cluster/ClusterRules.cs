using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>The rules about what the nodes of a site must agree on, and differ in.</summary>
internal static class ClusterRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new NameMismatch(),
        new AddressMismatch(),
        new AuthenticationMismatch(),
        new WireMismatch(),
        new Election(),
        new UnicastPeers(),
        new FamilyMismatch(),
        new HmacMismatch(),
        new TimingMismatch(),
        new ChecksumMismatch(),
        new GroupAddressMismatch(),
        new LinkMismatch(),
        new Preemption(),
        new StrictMismatch(),
        new SyncGroupMismatch(),
        new TrackedScripts(),
        new ServiceMismatch(),
        new ServerGroupMismatch(),
        new SyncDaemonMismatch(),
        new RouterIds(),
        new NotifyMismatch(),
        new SharedId(),
        new ForeignNetwork(),
    ];
}
