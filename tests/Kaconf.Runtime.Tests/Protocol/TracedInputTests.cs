using System.Collections.Generic;
using Kaconf.Runtime.Protocol.Vrrp;
using Xunit;

namespace Kaconf.Runtime.Tests.Protocol;

/// <summary>A day of inputs as text.</summary>
public class TracedInputTests
{
    [Theory]
    [InlineData("0 0 start 0")]
    [InlineData("1 65023 start 10000000000")]
    [InlineData("2 3 stop")]
    [InlineData("3 * tick")]
    [InlineData("9223372036854775807 7 tracking 2 -30")]
    [InlineData("5 7 source 192.0.2.1")]
    [InlineData("5 7 source fe80::1")]
    [InlineData("6 7 advert 192.0.2.2 255 4095")]
    [InlineData("6 7 advert fe80::2 0 1")]
    public void ALineSurvives(string line) => Assert.Equal(line, TracedInput.Parse(line)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1 0")]
    [InlineData("x 0 stop")]
    [InlineData("-1 0 stop")]
    [InlineData("1 -1 stop")]
    [InlineData("1 99999999999 stop")]
    [InlineData("1 * stop")]
    [InlineData("1 0 tick")]
    [InlineData("1 0 stop now")]
    [InlineData("1 0 start")]
    [InlineData("1 0 advert 192.0.2.2 256 100")]
    [InlineData("1 0 advert somewhere 25 100")]
    [InlineData("1 0 tracking 1")]
    [InlineData("1 0 dance")]
    public void WhatIsNoLineIsTold(string line) => Assert.Null(TracedInput.Parse(line));

    [Fact]
    public void TheInputsOfADayGiveTheSameEffectsAgain()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            List<string> trace = [];
            List<Effect> first = [], second = [];
            RandomDay.Play(RandomDay.Engine(), seed, first, (engine, input) =>
            {
                trace.Add(input.ToString());
                input.Play(engine, first);
            });
            VrrpEngine again = RandomDay.Engine();
            foreach (string line in trace) TracedInput.Parse(line)!.Value.Play(again, second);
            Assert.Equal(first, second);
            Assert.InRange(first.Count, 100, int.MaxValue);
        }
    }
}
