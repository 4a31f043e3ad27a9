namespace Kaconf.Compiler.Expansion;

/// <summary>Numbers that are the same in every build: of a node, or of a seed.</summary>
internal sealed class RandomNumbers
{
    private ulong state;

    private RandomNumbers(ulong state) => this.state = state;

    /// <summary>The numbers of a node.</summary>
    public static RandomNumbers Of(string node)
    {
        // FNV-1a; string.GetHashCode differs from run to run.
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in node) hash = (hash ^ c) * 0x100000001B3;
        return new RandomNumbers(hash);
    }

    /// <summary>The numbers of a <c>random_seed</c>, the same for every node.</summary>
    public static RandomNumbers Of(uint seed) => new(seed);

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
