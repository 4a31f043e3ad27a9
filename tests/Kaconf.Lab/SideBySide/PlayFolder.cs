using System.IO;
using System.Linq;

namespace Kaconf.Lab.SideBySide;

/// <summary>The folder where a script writes down what it sees: what went wrong in "errors", whose last line is "done".</summary>
public static class PlayFolder
{
    private const int MostLines = 100;

    /// <summary>The folder, when the play came to its end and nothing went wrong.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="title">What was played, for the message.</param>
    /// <exception cref="LabException">It did not; the message holds the logs.</exception>
    public static string Finished(string folder, string title)
    {
        string file = Path.Combine(folder, "errors");
        string errors = File.Exists(file) ? File.ReadAllText(file) : "it did not start";
        return errors == "done\n" ? folder : throw new LabException($"{title}: {errors}\n{Logs(folder)}");
    }

    private static string Logs(string folder) => !Directory.Exists(folder) ? ""
        : string.Join('\n', Directory.EnumerateFiles(folder, "*log", SearchOption.AllDirectories).SelectMany(File.ReadLines).Take(MostLines));
}
