using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;

namespace Kaconf.Compiler.Rules.Cluster;

/// <summary>KAC3003: nodes that drop one another's adverts all become MASTER. The message never shows a password.</summary>
internal sealed class AuthenticationMismatch : IRule
{
    private static readonly DiagnosticCode Code = new("KAC3003", Severity.Error, "the authentication differs between nodes", "RFC 2338 §7.1");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        // Where auth_hmac stands, it counts alone.
        foreach (InstanceGroup group in context.Groups.Where(group => !group.Members.Any(member => EffectiveHmac.IsWanted(member.Model))))
        {
            foreach ((PlacedInstance usual, PlacedInstance other) in group.Odd(member => Effective.Authentication(member.Model), "authentication/auth_type", "authentication/auth_pass"))
            {
                (string Type, string Password)? left = Effective.Authentication(usual.Model), right = Effective.Authentication(other.Model);
                bool sameType = string.Equals(left?.Type, right?.Type, StringComparison.Ordinal);
                string what = sameType ? $"the auth_pass of {other.FullName} is not that of {usual.FullName}"
                    : $"{other.FullName} {Text(other.Model, right?.Type, "no authentication")}, {usual.FullName} {Text(usual.Model, left?.Type, "none")}";
                context.ReportOdd(
                    Code, sameType || left is null || right is null ? "authentication/auth_pass" : "authentication/auth_type", usual, other,
                    $"{what}, so each drops the other's adverts and both become MASTER; make them the same");
            }
        }
    }

    private static string Text(InstanceModel instance, string? type, string none) => type is not null ? "uses auth_type " + type
        : instance is { Strict: true, Authentication: not null } ? $"has {none}, since strict mode forbids it" : "has " + none;
}
