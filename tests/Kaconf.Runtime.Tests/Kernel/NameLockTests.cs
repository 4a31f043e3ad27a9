using System;
using System.Runtime.InteropServices;
using Kaconf.Runtime.Linux;
using Xunit;

namespace Kaconf.Runtime.Tests.Kernel;

// Not beside tests that start processes: until its execve a child has a copy of every descriptor, and so of the name.
[CollectionDefinition(nameof(NameLockTests), DisableParallelization = true)]
[Collection(nameof(NameLockTests))]
public partial class NameLockTests
{
    private const uint Nobody = 65534;

    [Fact]
    public void A_name_has_one_holder_until_it_lets_go() => OwnNamespace.Run(() =>
    {
        using (NameLock? first = NameLock.TryTake("kaconf/test/one", out _))
        {
            Assert.NotNull(first);
            // A restart loop beside a running daemon asks without end: nobody may be held up, or told something else.
            for (int i = 0; i < 300; i++)
            {
                Assert.Null(NameLock.TryTake("kaconf/test/one", out NameHolder holder));
                Assert.Equal(new NameHolder(Environment.ProcessId, holder.User), holder);
                Assert.True(holder.Counts);
                first.Drain();
            }
        }
        using NameLock? second = NameLock.TryTake("kaconf/test/one", out _);
        Assert.NotNull(second);
    });

    [Fact]
    public void The_hold_of_another_account_does_not_count() => OwnNamespace.Run(() =>
    {
        Assert.SkipWhen(Environment.UserName != "root", "changes the user of its thread: run as root");
        Become(Nobody);
        using NameLock? stranger = NameLock.TryTake("kaconf/test/two", out _);
        Become(0);
        Assert.NotNull(stranger);
        Assert.Null(NameLock.TryTake("kaconf/test/two", out NameHolder holder));
        Assert.Equal(Nobody, holder.User);
        Assert.False(holder.Counts);
    });

    [Fact]
    public void A_holder_that_does_not_answer_holds_nobody_up() => OwnNamespace.Run(() =>
    {
        using NameLock? first = NameLock.TryTake("kaconf/test/three", out _);
        // Nobody drains its queue.
        NameHolder holder = default;
        for (int i = 0; i < 200; i++) Assert.Null(NameLock.TryTake("kaconf/test/three", out holder));
        Assert.False(holder.Counts);
    });

    // The system call changes this thread alone; the C library's function would change all.
    private static void Become(uint user)
    {
        int number = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 117 : 147;
        Assert.Equal(0, syscall(number, -1, (nint)user, -1));
    }

    [LibraryImport("libc")]
    private static partial nint syscall(nint number, nint real, nint effective, nint saved);
}
