using System;
using System.Linq;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>Against the plain way: look at every deadline.</summary>
public class DeadlineHeapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    public void EachComesUpExactlyWhenItIsDue(int count)
    {
        Random random = new(count);
        DeadlineHeap heap = new(count);
        long[] deadlines = new long[count];
        Array.Fill(deadlines, long.MaxValue);
        long now = 0;
        for (int step = 0; step < 5000; step++)
        {
            now += random.Next(20);
            int mover = random.Next(count);
            heap.Need(mover, deadlines[mover] = random.Next(10) == 0 ? long.MaxValue : now + 1 + random.Next(100));
            for (; heap.Earliest <= now; heap.MoveFirst(deadlines[heap.First]))
                if (deadlines[heap.First] <= now) deadlines[heap.First] = now + 1 + random.Next(100);
            Assert.True(deadlines.All(deadline => deadline > now), $"step {step}: one is overdue");
            Assert.True(heap.Earliest <= deadlines.Min(), $"step {step}: nobody would wake up for the earliest");
        }
    }
}
