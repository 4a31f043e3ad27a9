using System;
using Kaconf.Lab.SideBySide;
using Xunit;

[assembly: AssemblyFixture(typeof(Kaconf.Ipvs.Tests.IpvsTable))]

namespace Kaconf.Ipvs.Tests;

/// <summary>The table of all areas.</summary>
public sealed class IpvsTable : IDisposable
{
    /// <summary>Writes it when all tests have ended.</summary>
    public void Dispose() => AreaTable.Write("virtual servers", IpvsCase.All, played => Plays.OutcomeOf((IpvsCase)played));
}
