using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kaconf.Lab;

namespace Kaconf.Bench.Vrrp;

/// <summary>How often a daemon stood still for its garbage collector since its start was over.</summary>
/// <param name="Count">Times.</param>
/// <param name="Milliseconds">Each time, on average.</param>
internal readonly record struct Pauses(int Count, double Milliseconds)
{
    /// <summary>Stops a daemon and reads what it says of it; nothing = never.</summary>
    public static async Task<Pauses> OfAsync(Daemon daemon)
    {
        _ = await daemon.TerminateAsync();
        Match said = daemon.Log.Lines.Select(line => Regex.Match(line.Text, @"cleaned up (\d+) times .* ([\d.]+) ms each")).FirstOrDefault(match => match.Success, Match.Empty);
        return said.Success
            ? new(int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture))
            : default;
    }
}
