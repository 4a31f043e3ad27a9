using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Kaconf.Lab;

namespace Kaconf.Parity.Tests;

/// <summary>The plan of a throw-away host, as Oracle/host.sh reads it; deleted with the object.</summary>
internal sealed class HostFolder : IDisposable
{
    /// <summary>The program that stands in for a kernel without IPVS.</summary>
    public static readonly string StubSource = Path.Combine(AppContext.BaseDirectory, "Oracle", "ipvs-stub.c");

    private static readonly Lazy<byte[]> Stub = new(BuildStub);

    public HostFolder(Subject subject)
    {
        HostNeeds needs = HostNeeds.Of(subject);
        File.WriteAllText(Path.Combine(Folder, "links"), Links(needs.Links));
        Write($"site/{subject.File}", subject.Content);
        foreach ((string path, byte[] content) in subject.Included) Write($"site/{path}", content);
        string[] programs = [.. needs.Programs.Where(path => !Path.Exists(path))];
        // keepalived looks at the first bytes to see whether a file can be executed.
        foreach (string program in programs) Write(program.TrimStart('/'), "#!/bin/sh\nexit 0\n"u8.ToArray());
        File.WriteAllLines(Path.Combine(Folder, "programs"), programs);
        Write("etc/passwd", Accounts("/etc/passwd", needs.Accounts, (name, id) => $"{name}:x:{id}:{id}::/:/usr/sbin/nologin"));
        Write("etc/group", Accounts("/etc/group", needs.Accounts, (name, id) => $"{name}:x:{id}:"));
        Write("ipvs-stub.so", Stub.Value);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kaconf-parity-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string path, byte[] content)
    {
        string full = Path.Combine(Folder, "root", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    private static string Links(IEnumerable<string> names)
    {
        StringBuilder batch = new("link set lo up\n");
        int number = 0;
        foreach (string name in names)
        {
            number++;
            batch.Append($"link add name {name} type veth peer name far{number}\nlink set {name} up\nlink set far{number} up\n");
            batch.Append($"addr add 198.18.{number}.1/24 dev {name}\n");
        }
        return batch.ToString();
    }

    private static byte[] Accounts(string path, IEnumerable<string> names, Func<string, int, string> line)
    {
        string present = File.ReadAllText(path);
        IEnumerable<string> missing = names.Where(name => !present.Contains($"\n{name}:", StringComparison.Ordinal) && !present.StartsWith($"{name}:", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(present + string.Concat(missing.Select((name, index) => line(name, 20001 + index) + "\n")));
    }

    private static byte[] BuildStub()
    {
        string library = Path.Combine(Path.GetTempPath(), $"kaconf-ipvs-stub-{Environment.ProcessId}.so");
        Command.Run("gcc", "-shared", "-fPIC", "-O", "-D_GNU_SOURCE", "-o", library, StubSource);
        byte[] content = File.ReadAllBytes(library);
        File.Delete(library);
        return content;
    }
}
