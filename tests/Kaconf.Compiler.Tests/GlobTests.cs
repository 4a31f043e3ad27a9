using System.Linq;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Patterns of include lines against glob(7).</summary>
public class GlobTests
{
    [Theory]
    [InlineData("*.conf", "a.conf", true)]
    [InlineData("*.conf", ".a.conf", false)]
    [InlineData(".*.conf", ".a.conf", true)]
    [InlineData("?.conf", "ab.conf", false)]
    [InlineData("a*b*c", "a1b2bc", true)]
    [InlineData("a*b*c", "a1b2bd", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[z-a]", "b", false)]
    [InlineData("[", "[", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("*", "", true)]
    public void ANameFits(string pattern, string name, bool fits) => Assert.Equal(fits, GlobName.Matches(pattern, name));

    [Fact]
    public void ManyStarsTakeNoTime() => Assert.False(GlobName.Matches(string.Concat(Enumerable.Repeat("*a", 200)) + "b", new string('a', 5000)));

    [Theory]
    [InlineData("a.conf", "/etc/a.conf")]
    [InlineData("/a/{foo/{,cat,dog},bar}", "/a/foo/ /a/foo/cat /a/foo/dog /a/bar")]
    [InlineData("{a,b", "/etc/{a,b")]
    [InlineData("a}b", "/etc/a}b")]
    public void BracesStandForSeveral(string pattern, string all) =>
        Assert.Equal(all, string.Join(' ', GlobPattern.Expand(pattern, "/etc").Select(one => one.Pattern)));

    [Theory]
    [InlineData("conf.d/*.conf", "/etc/conf.d/a.conf", true)]
    [InlineData("*/a.conf", "/etc/x/y/a.conf", false)]
    [InlineData("../b/./a.conf", "/b/a.conf", true)]
    [InlineData("/x/a.conf", "/etc/x/a.conf", false)]
    public void APathMatches(string pattern, string path, bool matches) => Assert.Equal(matches, GlobPattern.Expand(pattern, "/etc")[0].Matches(path));
}
