using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Rules.Host;

/// <summary>KAC2213: the file of an auth_hmac key; keepalived drops a key whose file it cannot read, and reports one that others can.</summary>
internal sealed class KeyFiles : IRule
{
    private const int OthersRead = 0b000_100_100;

    private static readonly DiagnosticCode Code = new("KAC2213", Severity.Warning, "the file of a key is missing, or others can read it", "keepalived reports it");

    public IReadOnlyList<DiagnosticCode> Codes => [Code];

    public void Check(RuleContext context)
    {
        foreach (KnownHost host in KnownHost.Of(context))
        {
            foreach (PlacedBlock hmac in host.Instances(context).SelectMany(instance => instance.Of(AuthKeywords.Hmac)))
            {
                foreach (HmacKeyValue key in hmac.Block.GetAll(AuthKeywords.Key).Where(key => key.Source == KeySource.File))
                {
                    if (Fault(host.File(key.Text)) is { } fault)
                        context.Report(Code, hmac.At("key"), $"the file '{key.Text}' of key {key.Id} {fault} on node '{host.Node.Name}'; let it be there with mode 0600");
                }
            }
        }
    }

    private static string? Fault(FileFacts? file) => file switch
    {
        { Exists: false } => "is missing",
        { Mode: { } mode } when (mode & OthersRead) != 0 => $"has mode {Convert.ToString(mode, 8).PadLeft(4, '0')}, so that others can read it,",
        _ => null,
    };
}
