using System.Collections.Generic;
using System.Linq;
using Kaconf.Runtime.Protocol.Tracking;
using Xunit;

namespace Kaconf.Runtime.Tests.Tracking;

/// <summary>The rows with rise 2 and fall 2 are what keepalived 2.2.7 was seen to do with the same exit statuses.</summary>
public class ScriptHealthTests
{
    [Theory]
    // results: + success, - failure; states after each: U up, d down; ' marks a change
    [InlineData(1, 1, false, "+", "U'")]
    [InlineData(1, 1, false, "-", "d'")]
    [InlineData(1, 1, false, "+-+", "U' d' U'")]
    [InlineData(2, 2, false, "-", "d'")]
    [InlineData(2, 2, false, "+-+---", "U' U U U d' d")]
    [InlineData(2, 2, false, "-+-++", "d' d d d U'")]
    [InlineData(3, 1, false, "+-++-+++", "U' d' d d d d d U'")]
    [InlineData(1, 3, false, "+--+---", "U' U U U U U d'")]
    [InlineData(1, 1, true, "+", "U'")]
    [InlineData(2, 1, true, "+-++", "d d d U'")]
    public void RiseAndFall(int rise, int fall, bool initFail, string results, string expected)
    {
        ScriptHealth health = new(rise, fall, initFail);
        Assert.Equal(initFail ? false : null, health.IsUp);
        IEnumerable<string> seen = results.Select(result =>
        {
            bool changed = health.Record(result == '+');
            return (health.IsUp == true ? "U" : "d") + (changed ? "'" : "");
        });
        Assert.Equal(expected, string.Join(' ', seen));
    }
}
