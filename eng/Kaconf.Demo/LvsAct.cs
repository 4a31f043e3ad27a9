using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kaconf.Lab;
using Kaconf.Lab.SideBySide;

namespace Kaconf.Demo;

/// <summary>Two directors, three real servers and a client in User Mode Linux: a server dies and returns, then a director.</summary>
internal sealed class LvsAct(SampleNode backup)
{
    private const int Margin = 50, Moment = 100;
    private static readonly string[] Servers = ["192.168.200.11", "192.168.200.12", "192.168.200.13"];
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Plays it and shows it meanwhile.</summary>
    /// <exception cref="LabException">It did not come to its end.</exception>
    public async Task PlayAsync(string binary)
    {
        string folder = LabFolder.Create();
        try
        {
            LvsPicture picture = new(folder, Servers);
            string[] words = [Path.Combine(AppContext.BaseDirectory, "lvs.sh"), folder, CProgram.Compile("Programs/serve.c", folder), CProgram.Compile("Programs/visit.c", folder), binary];
            Task<string> play = UserModeLinux.RunAsync($"bash {string.Join(' ', words)}\n", UserModeLinux.Ipvs, TimeSpan.FromMinutes(2));
            Console.WriteLine(Ink.Dim("  a kernel with IPVS boots in User Mode Linux, and two directors share out the work …"));
            picture.Head();
            while (!play.IsCompleted)
            {
                picture.Draw(all: false);
                await Task.Delay(Tick);
            }
            await play;
            picture.Draw(all: true);
            PlayFolder.Finished(folder, "the play");
            Judge(picture);
        }
        finally
        {
            LabFolder.TryDelete(folder);
        }
    }

    private void Judge(LvsPicture picture)
    {
        Scene[] scenes = [.. picture.Scenes];
        Request[] first = [.. picture.Requests.Where(request => request.Milliseconds < scenes[1].Milliseconds - Moment)];
        int[] shares = [.. Servers.Select(server => first.Count(request => request.Server == server))];
        Verdict.Print("spread", string.Join(" + ", shares), "by turns, before anything happens", shares.Max() - shares.Min() <= 4);

        int sent = picture.Requests.Count(request => request.Server == Servers[1] && request.Milliseconds > scenes[2].Milliseconds && request.Milliseconds < scenes[3].Milliseconds);
        Verdict.Print("dead server", $"{sent} requests to web2 while it was known to be dead", "none", sent == 0);

        double took = scenes[2].Milliseconds - scenes[1].Milliseconds;
        Verdict.Print("found out", $"{Seconds(took)} after web2 died", "delay_loop 2 s, and a retry after 1 s", took <= 3300);

        int[] numbers = [.. Regex.Matches(picture.Sum, @"\d+").Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
        Verdict.Print("failover", $"nothing answered for {Seconds(numbers[0])}", $"bound {Seconds(backup.Bound.TotalMilliseconds)} = 3 × advert_int + skew; {Margin} ms more for the machine",
            numbers[0] <= backup.Bound.TotalMilliseconds + Margin);
        Verdict.Print("connections", $"{numbers[3]} of {numbers[4]} that were open from the first second on go on", "nine of ten of those to web1 and web3",
            numbers[3] * 10 >= numbers[4] * 2 / 3 * 9);
    }

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.000 s", CultureInfo.InvariantCulture);
}
