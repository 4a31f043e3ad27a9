using System;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

/// <summary>
/// Tests that fork. The native binary has every call linked in and one thread that allocates; here both are made so:
/// calls are looked up and methods compiled before the first fork, no other test runs, nothing is collected.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Forking : ICollectionFixture<Forking>, IDisposable
{
    internal const string Name = "forking";
    private const long NoCollection = 32_000_000;

    public Forking()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        foreach (MethodInfo method in typeof(Libc).GetMethods(all))
            if (method.IsDefined(typeof(SuppressGCTransitionAttribute))) Marshal.Prelink(method);
        foreach (Type type in new[] { typeof(Child), typeof(ChildProcess) })
            foreach (MethodInfo method in type.GetMethods(all)) RuntimeHelpers.PrepareMethod(method.MethodHandle);
        GC.TryStartNoGCRegion(NoCollection);
    }

    public void Dispose()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
    }
}
