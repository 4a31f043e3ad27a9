namespace Kaconf.Runtime.Protocol.Checkers;

/// <summary>Numbers that look random and are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).</summary>
public sealed class RandomNumbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next one; all 64 bits count.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
