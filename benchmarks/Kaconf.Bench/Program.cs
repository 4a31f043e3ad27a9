using System;
using System.Collections.Generic;
using System.IO;
using Kaconf.Bench;
using Kaconf.Bench.Compiler;
using Kaconf.Bench.Ipvs;
using Kaconf.Bench.Vrrp;
using Kaconf.Lab;

const string usage = "usage: Kaconf.Bench [vrrp|ipvs|compiler] [KACONF]; without a name all are measured, and KACONF is artifacts/kaconf";

Queue<string> words = new(args);
string what = words.TryPeek(out string? first) && first is "vrrp" or "ipvs" or "compiler" ? words.Dequeue() : "all";
string kaconf = Path.GetFullPath(words.TryDequeue(out string? path) ? path : "artifacts/kaconf");
if (words.Count > 0) return Fail(usage);
if (Requirements.Missing() is { } missing) return Fail(missing);
if (!File.Exists(kaconf)) return Fail($"{kaconf} is missing: ./build.sh build makes it; {usage}");

string folder = Directory.CreateTempSubdirectory("kaconf-bench-").FullName;
try
{
    Console.WriteLine(Machine.Text);
    if (what is "vrrp" or "all") await VrrpBench.RunAsync(kaconf, folder);
    if (what is "ipvs" or "all") await IpvsBench.RunAsync(kaconf, folder);
    if (what is "compiler" or "all") CompilerBench.Run(kaconf, folder);
    return 0;
}
catch (LabException error)
{
    return Fail(error.Message);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static int Fail(string sentence)
{
    Console.Error.WriteLine("error: " + sentence);
    return 1;
}
