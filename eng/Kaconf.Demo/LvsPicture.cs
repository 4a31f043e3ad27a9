using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kaconf.Demo;

/// <summary>A request of the client.</summary>
/// <param name="Milliseconds">When it was made, since the first.</param>
/// <param name="Server">Who answered; "-" nobody.</param>
internal readonly record struct Request(double Milliseconds, string Server);

/// <summary>What happened, in words.</summary>
/// <param name="Milliseconds">When, by the clock of the requests.</param>
/// <param name="Words">What.</param>
internal readonly record struct Scene(int Milliseconds, string Words);

/// <summary>A row for each half second: how many requests each server answered, how many nobody, and what happened.</summary>
/// <param name="folder">Where the play writes down requests and story, while it goes on.</param>
/// <param name="servers">The addresses of the servers, in the order of the columns.</param>
internal sealed class LvsPicture(string folder, IReadOnlyList<string> servers)
{
    private const int Row = 500, Widest = 12;

    // An answer may take as long as this, and the row waits for it.
    private const int Patience = 700;

    private int _row;

    /// <summary>The requests until now.</summary>
    public IReadOnlyList<Request> Requests => [.. Lines("requests").Where(words => char.IsDigit(words[0][0]))
        .Select(words => new Request(double.Parse(words[0], CultureInfo.InvariantCulture), words[1])).OrderBy(request => request.Milliseconds)];

    /// <summary>What happened until now.</summary>
    public IReadOnlyList<Scene> Scenes => [.. Lines("story").Select(words => new Scene(int.Parse(words[0], CultureInfo.InvariantCulture), string.Join(' ', words[1..])))];

    /// <summary>What the client counted: "gap MS answered N of N kept N of N"; empty until it has ended.</summary>
    public string Sum => Lines("requests").Where(words => words[0] == "gap").Select(words => string.Join(' ', words)).FirstOrDefault("");

    /// <summary>The first row.</summary>
    public void Head() => Console.WriteLine(Ink.Dim($"{"",9}{string.Concat(servers.Select((_, index) => $"web{index + 1}".PadRight(Widest + 2)))}unanswered"));

    /// <summary>Prints the rows that are complete.</summary>
    /// <param name="all">Whether the play has ended, and with it every row.</param>
    public void Draw(bool all)
    {
        IReadOnlyList<Request> requests = Requests;
        double last = requests.Count > 0 ? requests[^1].Milliseconds : 0;
        for (; (_row + 1) * Row + (all ? 0 : Patience) <= last; _row++)
            Print([.. requests.Where(request => (int)request.Milliseconds / Row == _row)], Scenes.Where(scene => scene.Milliseconds / Row == _row));
    }

    private void Print(IReadOnlyList<Request> requests, IEnumerable<Scene> scenes)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{_row * Row / 1000.0,6:0.0} s");
        int lost = requests.Count(request => request.Server == "-");
        foreach (Scene scene in scenes)
            Console.WriteLine(Ink.Cyan(string.Create(CultureInfo.InvariantCulture, $"{scene.Milliseconds / 1000.0,6:0.0} s {scene.Words}")));
        Console.WriteLine($"{Ink.Dim(time)} {string.Concat(servers.Select(server => Bar(requests.Count(request => request.Server == server))))}{(lost == 0 ? Ink.Dim("·") : Ink.Red($"{lost}"))}");
    }

    private static string Bar(int count) => Ink.Green(new string('█', Math.Min(count, Widest)).PadRight(Widest + 2));

    // The last line may be half written.
    private List<string[]> Lines(string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path)) return [];
        using StreamReader reader = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n')[..^1].Select(line => line.Split(' ')).Where(words => words.Length > 1)];
    }
}
