using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Finds the files that include lines name, and hands out their lines.</summary>
internal sealed class Inclusion(NodeSource node, SourceSet sources, GlobalSettings settings, DiagnosticBag bag)
{
    // keepalived runs out of files when one includes itself.
    private const int MaximumDepth = 16;

    private readonly Stack<OpenFile> files = new();
    private readonly List<GlobPattern> wanted = [];
    private bool endless;

    /// <summary>The patterns that no file was given for, as full paths where the node's folder is one.</summary>
    public IReadOnlyList<GlobPattern> Wanted => wanted;

    /// <summary>The folder of the file that is read now.</summary>
    public string Directory => files.Count > 0 ? files.Peek().Directory : node.Directory;

    /// <summary>Opens the files of a line; their lines come when nothing else is waiting.</summary>
    /// <returns>Whether everything that it names was there.</returns>
    public bool Open(IncludeLine line)
    {
        Origin origin = line.Pattern.OriginOf(line.PatternSpan);
        int depth = files.Count > 0 ? files.Peek().Depth + 1 : 1;
        // Files that include each other twice would be read without end, if not without limit.
        if (endless && depth > 1) return false;
        endless |= depth > MaximumDepth;
        if (depth > MaximumDepth)
        {
            bag.EndlessInclusion(origin.Place);
            return false;
        }
        IReadOnlyList<GlobPattern> patterns = GlobPattern.Expand(line.Pattern.Content, Directory);
        List<List<IncludedSource>> found = [.. patterns.Select(Find)];
        wanted.AddRange(patterns.Where((pattern, i) => found[i].Count == 0 || pattern.HasWildcard));
        Passage passage = new(PassageKind.Inclusion, $"'{line.Pattern.Content}'", origin.Text, origin.Span, origin.Via);
        foreach (IncludedSource file in found.SelectMany(group => group).Reverse()) files.Push(new OpenFile(file, passage, depth, settings.IncludeChecks));
        return Check(line, patterns, found, origin.Place);
    }

    /// <summary>The next line of the innermost file, or null at the end of all.</summary>
    public LineText? NextLine()
    {
        while (files.Count > 0)
        {
            if (files.Peek().Next(bag) is { } line) return line;
            settings.IncludeChecks = files.Pop().ChecksBefore;
        }
        return null;
    }

    /// <summary>Reads nothing further.</summary>
    public void Clear() => files.Clear();

    private List<IncludedSource> Find(GlobPattern pattern) =>
        [.. sources.Included.Where(file => pattern.Matches(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private bool Check(IncludeLine line, IReadOnlyList<GlobPattern> patterns, List<List<IncludedSource>> found, SourcePlace place)
    {
        bool any = found.Any(group => group.Count > 0), wild = patterns.Any(pattern => pattern.HasWildcard);
        string? missing = patterns.Where((_, i) => found[i].Count == 0).Select(pattern => pattern.Pattern).FirstOrDefault();
        if (missing is null) return true;
        bool asked = any ? line.NeedsEveryAlternative : !wild || line.NeedsWildcardMatch;
        IncludeChecks checks = settings.IncludeChecks;
        bool error = asked || (any ? checks.EveryAlternative : checks.EveryWildcard);
        if (error) bag.MissingInclude(place, missing, asked ? null : checks.Place);
        else bag.NothingIncluded(place, any ? missing : line.Pattern.Content);
        return any && !error;
    }

    /// <summary>A file that is being read.</summary>
    private sealed class OpenFile(IncludedSource file, Passage passage, int depth, IncludeChecks checksBefore)
    {
        private int position;

        public int Depth => depth;

        public IncludeChecks ChecksBefore => checksBefore;

        public string Directory => file.Directory;

        public LineText? Next(DiagnosticBag bag)
        {
            string content = file.Text.Content;
            while (position < content.Length)
            {
                int start = position, end = content.IndexOf('\n', start);
                if (end < 0) end = content.Length;
                position = end + 1;
                if (end > start && content[end - 1] == '\r') end--;
                TextSpan span = TextSpan.FromBounds(start, end);
                if (LineLimits.Allow(file.Text, span, bag)) return LineText.Of(file.Text, span, passage);
            }
            return null;
        }
    }
}
