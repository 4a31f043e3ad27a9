using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

public class TrackedWeightTests
{
    [Theory]
    [InlineData(true, 0, false, false, 0)]
    [InlineData(false, 0, false, true, 0)]
    [InlineData(true, 0, true, true, 0)]
    [InlineData(false, 0, true, false, 0)]
    [InlineData(true, 9, false, false, 9)]
    [InlineData(false, 9, false, false, 0)]
    [InlineData(true, -5, false, false, 0)]
    [InlineData(false, -5, false, false, -5)]
    // keepalived 2.2.7, "weight 9 reverse": 108 to 99 on success, back on failure.
    [InlineData(true, 9, true, false, -9)]
    [InlineData(false, 9, true, false, 0)]
    [InlineData(true, -5, true, false, 0)]
    [InlineData(false, -5, true, false, 5)]
    public void WhatUpAndDownMean(bool isUp, int weight, bool reverse, bool fault, int offset) =>
        Assert.Equal((fault, offset), TrackedWeight.Of(isUp, weight, reverse));
}
