using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

/// <summary>Tests that start processes and measure how long they take: no other test runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Starting
{
    internal const string Name = "starting";
}
