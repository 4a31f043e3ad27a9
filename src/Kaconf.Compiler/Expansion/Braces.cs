namespace Kaconf.Compiler.Expansion;

/// <summary>Where keepalived cuts a line into several.</summary>
internal static class Braces
{
    /// <summary>Offset of what is to be read as a line of its own: from the first brace on, or what follows a brace at the start; -1 for none.</summary>
    public static int FindCut(string line)
    {
        if (line[0] is '{' or '}') return line.Length > 1 ? 1 : -1;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '{' or '}') return i;
            // The braces of a name that is not defined are no block, which is reported with the name.
            if (line[i] == '$' && Reference.At(line, i) is { IsBraced: true } reference) i += reference.Length - 1;
            if (line[i] != '"') continue;
            i = line.IndexOf('"', i + 1);
            if (i < 0) return -1;
        }
        return -1;
    }
}
