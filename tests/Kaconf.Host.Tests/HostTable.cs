using System;
using Kaconf.Lab.SideBySide;
using Xunit;

[assembly: AssemblyFixture(typeof(Kaconf.Host.Tests.HostTable))]

namespace Kaconf.Host.Tests;

/// <summary>The table of all areas.</summary>
public sealed class HostTable : IDisposable
{
    /// <summary>Writes it when all tests have ended.</summary>
    public void Dispose() => AreaTable.Write("host state", HostCase.All, played => Plays.OutcomeOf((HostCase)played));
}
