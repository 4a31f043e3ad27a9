namespace Kaconf.Compiler.Expansion;

/// <summary>Bounds what one node's file may grow to: a few lines can ask for more than any memory holds.</summary>
internal sealed class Budget
{
    // The largest site of keepalived.conf(5), 65,024 instances, has 1.1 million lines of 33 million characters.
    private const int MaximumLines = 2_000_000;
    private const long MaximumCharacters = 100_000_000;

    private int lines;
    private long characters;
    private bool refused;

    /// <summary>Whether the refusal before was the first one.</summary>
    public bool IsFirstRefusal { get; private set; }

    /// <summary>Takes a line into account.</summary>
    /// <returns>Whether there is room for it.</returns>
    public bool Allows(int length)
    {
        lines++;
        characters += length;
        if (lines <= MaximumLines && characters <= MaximumCharacters) return true;
        IsFirstRefusal = !refused;
        refused = true;
        return false;
    }
}
