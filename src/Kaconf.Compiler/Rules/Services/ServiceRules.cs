using System.Collections.Generic;

namespace Kaconf.Compiler.Rules.Services;

/// <summary>The rules about the services of IPVS on one node, their checks, and what tells of them.</summary>
internal static class ServiceRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule> All =
    [
        new ServiceAddress(),
        new RepeatedService(),
        new Unchecked(),
        new CheckProtocol(),
        new CheckPort(),
        new OwnAddress(),
        new Thresholds(),
        new Scheduling(),
        new CheckTime(),
        new ServerName(),
        new UnreachableUdp(),
        new Mail(),
        new Fifos(),
        new BfdWithItself(),
    ];
}
