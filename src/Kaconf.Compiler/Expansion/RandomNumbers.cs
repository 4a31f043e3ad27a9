namespace Kaconf.Compiler.Expansion;

/// <summary>Numbers that differ from node to node and are the same in every build.</summary>
internal sealed class RandomNumbers
{
    private ulong state = 0xCBF29CE484222325;

    public RandomNumbers(string node)
    {
        // FNV-1a; string.GetHashCode differs from run to run.
        foreach (char c in node) state = (state ^ c) * 0x100000001B3;
    }

    /// <summary>The next number of a range with both ends.</summary>
    public long Next(long minimum, long maximum)
    {
        // splitmix64
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return minimum + (long)(z % (ulong)(maximum - minimum + 1));
    }
}
