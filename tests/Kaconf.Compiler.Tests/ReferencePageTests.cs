using System.IO;
using Kaconf.Compiler.Reference;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>The pages that are made from the keyword tables are those in docs.</summary>
public class ReferencePageTests
{
    [Fact]
    public void KeywordsPageIsCurrent() => Snapshot.Check(Path.Combine(Folders.Repository, "docs", "keywords.md"), ReferencePages.Keywords());

    [Fact]
    public void CompatibilityPageIsCurrent() => Snapshot.Check(Path.Combine(Folders.Repository, "docs", "compatibility.md"), ReferencePages.Compatibility());
}
