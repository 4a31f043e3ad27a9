using System;
using System.Reflection;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Host.Scripts;

/// <summary>
/// Tests that start processes. A child stands in for its thread on another stack (docs/adr/0001): the native binary's
/// collector bears that, the one of this runtime does not. So no other test runs, nothing is collected, and methods are
/// compiled and calls looked up before the first start.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Starting : ICollectionFixture<Starting>, IDisposable
{
    internal const string Name = "starting";
    private const long NoCollection = 32_000_000;

    public Starting()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        foreach (MethodInfo method in typeof(Libc).GetMethods(all))
            if (method.IsDefined(typeof(DllImportAttribute))) Marshal.Prelink(method);
        foreach (Type type in new[] { typeof(Child), typeof(ChildProcess) })
            foreach (MethodInfo method in type.GetMethods(all)) RuntimeHelpers.PrepareMethod(method.MethodHandle);
        GC.TryStartNoGCRegion(NoCollection);
    }

    public void Dispose()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
    }
}
