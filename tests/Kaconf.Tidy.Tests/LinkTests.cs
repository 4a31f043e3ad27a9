using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Kaconf.Tidy.Tests;

/// <summary>The documents name only what exists.</summary>
public class LinkTests
{
    [Fact]
    public void RelativeLinksLeadSomewhere() => Report.None(
        from path in Repo.Files("", ".md")
        from Match link in Regex.Matches(Repo.Read(path), @"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")
        let target = Path.Combine(Repo.Root, Path.GetDirectoryName(path)!, link.Groups[1].Value)
        where !File.Exists(target) && !Directory.Exists(target)
        select $"{path}: {link.Groups[1].Value} does not exist");

    [Fact]
    public void BuildVerbsInTheDocumentsExist() => Report.None(
        from path in Repo.Files("", ".md")
        from Match verb in Regex.Matches(Repo.Read(path), @"\./build\.sh (\w+)")
        where !Regex.IsMatch(Repo.Read("build.sh"), $@"^  {verb.Groups[1].Value}( \|.*)?\)", RegexOptions.Multiline)
        select $"{path}: ./build.sh {verb.Groups[1].Value} is no verb");
}
