using System.Runtime.Versioning;
using Xunit;

// A scenario waits for timers nearly all the time, in namespaces of its own; one core runs many of them beside each other.
[assembly: CollectionBehavior(MaxParallelThreads = -1)]
[assembly: SupportedOSPlatform("linux")]
