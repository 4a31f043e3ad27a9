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
        foreach ((PlacedInstance first, PlacedInstance other) in context.Groups.SelectMany(group => group.AgainstFirst()))
        {
            if (!IsKnown(first) || !IsKnown(other)) continue;
            string? left = Effective.Password(first.Model), right = Effective.Password(other.Model);
            if (string.Equals(left, right, StringComparison.Ordinal)) continue;
            string what = left is null || right is null
                ? $"{other.FullName} {(right is null ? "has no authentication" : "uses auth_type PASS")}, {first.FullName} {(left is null ? "has none" : "uses auth_type PASS")}"
                : $"the auth_pass of {other.FullName} is not that of {first.FullName}";
            context.Report(
                Code, other.At("authentication/auth_pass"),
                $"{what}, so each drops the other's adverts and both become MASTER; make them the same",
                first.Related("authentication/auth_pass", $"node '{first.Node.Name}'"));
        }
    }

    private static bool IsKnown(PlacedInstance instance) => instance.Knows("authentication/auth_type", "authentication/auth_pass");
}
