using System.Runtime.Versioning;
using Xunit;

[assembly: SupportedOSPlatform("linux")]

// Each test keeps every processor of a small machine busy by itself, and one measures times.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
