using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Host;
using Xunit;

namespace Kaconf.Runtime.Tests.Host;

public class FaultStreamTests
{
    private const long Millisecond = 1_000_000;

    [Theory]
    [InlineData(1, 7_000, true)]
    [InlineData(5, 7_000, true)]
    [InlineData(1, 4_000, false)]
    [InlineData(20, 60_000, false)]
    [InlineData(1_000, 600_000, false)]
    public void Only_a_dense_stream_that_lasts_is_persistent(int gap, int duration, bool persistent)
    {
        FaultStream stream = new();
        for (int at = 0; at < duration; at += gap) stream.Note(at * Millisecond);
        Assert.Equal(persistent, stream.IsPersistent);
    }

    [Fact]
    public void A_pause_begins_the_count_anew()
    {
        FaultStream stream = new();
        for (int at = 0; at < 60_000; at++)
            if (at % 6_000 < 4_000) stream.Note(at * Millisecond);
        Assert.False(stream.IsPersistent);
    }

    [Fact]
    public void One_fault_a_second_is_told_with_the_number_of_the_others()
    {
        List<HandlerFault> told = new();
        Guard guard = new() { Failed = told.Add };
        for (int i = 0; i < 25; i++) guard.Call(() => throw new InvalidOperationException("broken"), i * 100 * Millisecond);
        Assert.Equal([0, 9, 9], told.Select(fault => fault.Untold));
        Assert.Equal("internal fault: broken (InvalidOperationException, and 9 more before it)", told[1].ToString());
    }

    [Fact]
    public void On_the_way_out_every_fault_is_told()
    {
        List<string> told = new();
        Guard guard = new() { Failed = fault => told.Add(fault.ToString()) };
        guard.Report("(VI_1) RemoveAddresses", new InvalidOperationException("one"), 0, always: true);
        guard.Report("(VI_2) RemoveAddresses", new InvalidOperationException("two"), 0, always: true);
        Assert.Equal("internal fault at (VI_2) RemoveAddresses: two (InvalidOperationException)", told[1]);
    }
}
