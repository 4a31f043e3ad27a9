using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Compiler.Rules;

/// <summary>The faults of meaning: KAC2nnn within a node, KAC3nnn between the nodes of a site.</summary>
public static class RuleCodes
{
    public static readonly DiagnosticCode DuplicateVirtualRouterId = new("KAC2001", Severity.Error, "two instances share a virtual_router_id on one link");
    public static readonly DiagnosticCode LongPassword = new("KAC2002", Severity.Warning, "auth_pass is longer than what travels");
    public static readonly DiagnosticCode NoPreemptMaster = new("KAC2003", Severity.Warning, "nopreempt has no effect with state MASTER");
    public static readonly DiagnosticCode PreemptDelayUnused = new("KAC2004", Severity.Warning, "preempt_delay has no effect");
    public static readonly DiagnosticCode MissingInterface = new("KAC2005", Severity.Error, "an instance has no interface");
    public static readonly DiagnosticCode MissingVirtualRouterId = new("KAC2006", Severity.Error, "an instance has no virtual_router_id");
    public static readonly DiagnosticCode NoVirtualAddress = new("KAC2008", Severity.Warning, "an instance has no virtual address");
    public static readonly DiagnosticCode NoPreemptOwner = new("KAC2009", Severity.Warning, "nopreempt has no effect with priority 255");
    public static readonly DiagnosticCode StrictFilter = new("KAC2010", Severity.Warning, "strict mode's packet filter is not applied yet");
    public static readonly DiagnosticCode StrictNoVirtualAddress = new("KAC2011", Severity.Error, "strict mode or version 3 needs a virtual address");
    public static readonly DiagnosticCode TooManyVirtualAddresses = new("KAC2012", Severity.Error, "more virtual addresses than an advert has room for");

    public static readonly DiagnosticCode NameMismatch = new("KAC3001", Severity.Warning, "one name stands for different virtual routers");
    public static readonly DiagnosticCode AddressMismatch = new("KAC3002", Severity.Error, "the virtual addresses differ between nodes");
    public static readonly DiagnosticCode AuthenticationMismatch = new("KAC3003", Severity.Error, "the authentication differs between nodes");
    public static readonly DiagnosticCode IntervalMismatch = new("KAC3004", Severity.Error, "advert_int differs between nodes");
    public static readonly DiagnosticCode VersionMismatch = new("KAC3005", Severity.Error, "the VRRP version differs between nodes");
    public static readonly DiagnosticCode CastMismatch = new("KAC3006", Severity.Error, "one node uses unicast, another multicast");
    public static readonly DiagnosticCode EqualPriorities = new("KAC3007", Severity.Warning, "two nodes have one priority");
    public static readonly DiagnosticCode TwoMasters = new("KAC3008", Severity.Warning, "two nodes start as MASTER");
    public static readonly DiagnosticCode UnknownPeer = new("KAC3009", Severity.Error, "a node does not name its unicast peer");

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        DuplicateVirtualRouterId, LongPassword, NoPreemptMaster, PreemptDelayUnused, MissingInterface, MissingVirtualRouterId, NoVirtualAddress,
        NoPreemptOwner, StrictFilter, StrictNoVirtualAddress, TooManyVirtualAddresses, NameMismatch, AddressMismatch, AuthenticationMismatch, IntervalMismatch,
        VersionMismatch, CastMismatch, EqualPriorities, TwoMasters, UnknownPeer,
    ];
}
