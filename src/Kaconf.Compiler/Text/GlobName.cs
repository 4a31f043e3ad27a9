namespace Kaconf.Compiler.Text;

/// <summary>One part of a path against wildcards, in time that no pattern can blow up.</summary>
public static class GlobName
{
    /// <summary>Whether a name fits; a dot at its start is met by a dot only.</summary>
    public static bool Matches(string pattern, string name)
    {
        if (name.Length > 0 && name[0] == '.' && (pattern.Length == 0 || pattern[0] != '.')) return false;
        int at = 0, i = 0, star = -1, resume = 0;
        while (i < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = ++at;
                resume = i;
            }
            else if (at < pattern.Length && FitsOne(pattern, at, name[i], out int next))
            {
                at = next;
                i++;
            }
            else if (star < 0) return false;
            else
            {
                // The star takes one character more.
                at = star;
                i = ++resume;
            }
        }
        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }

    private static bool FitsOne(string pattern, int at, char c, out int next)
    {
        next = at + 1;
        if (pattern[at] == '?') return true;
        if (pattern[at] == '[' && pattern.Length > at + 2 && pattern.IndexOf(']', at + 2) is > 0 and var close)
        {
            next = close + 1;
            bool negated = pattern[at + 1] is '!' or '^';
            return IsInSet(pattern, at + (negated ? 2 : 1), close, c) != negated;
        }
        if (pattern[at] != '\\' || at + 1 == pattern.Length) return pattern[at] == c;
        next = at + 2;
        return pattern[at + 1] == c;
    }

    private static bool IsInSet(string pattern, int start, int end, char c)
    {
        for (int i = start; i < end; i++)
        {
            bool range = i + 2 < end && pattern[i + 1] == '-';
            if (range ? c >= pattern[i] && c <= pattern[i + 2] : c == pattern[i]) return true;
            if (range) i += 2;
        }
        return false;
    }
}
