using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Kaconf.Lab;

namespace Kaconf.Ipvs.Tests.Failover;

/// <summary>What a client saw; visit.c tells what each number means.</summary>
/// <param name="Gap">The longest time between two connections that were answered, in ms.</param>
/// <param name="Answered">How many were answered.</param>
/// <param name="Tried">Of how many.</param>
/// <param name="Alive">How many connections that stayed open went on.</param>
/// <param name="Kept">Of how many.</param>
internal readonly record struct Visits(int Gap, int Answered, int Tried, int Alive, int Kept)
{
    /// <summary>The part of the open connections that went on.</summary>
    public double Share => (double)Alive / Kept;

    /// <summary>Reads the last line of what visit.c wrote.</summary>
    /// <exception cref="LabException">It did not come to its end.</exception>
    public static Visits Read(string path)
    {
        string line = File.ReadLines(path).LastOrDefault() ?? "";
        Match match = Regex.Match(line, @"^gap (\d+) answered (\d+) of (\d+) kept (\d+) of (\d+)$");
        return match.Success
            ? new Visits(Number(1), Number(2), Number(3), Number(4), Number(5))
            : throw new LabException($"{path} ends with \"{line}\", expected \"gap …\"");

        int Number(int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override string ToString() => $"gap {Gap,5} ms, {Alive}/{Kept} connections go on";
}
