using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Kaconf.Lab;

namespace Kaconf.Parity.Tests;

/// <summary>
/// keepalived's answers in artifacts/parity, by what it was asked: the same file on the same host gets the same answer, and asking
/// again costs most of the time of the tests. Deleting the folder asks anew.
/// </summary>
internal static class AnswerCache
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Folders.Repository, "artifacts", "parity")).FullName;

    // Another keepalived, or another way of asking, makes other answers.
    private static readonly Lazy<byte[]> Asker = new(() =>
        [.. Encoding.UTF8.GetBytes(Command.Try("keepalived", "--version").Errors), .. File.ReadAllBytes(Keepalived.Script), .. File.ReadAllBytes(HostFolder.StubSource)]);

    /// <summary>The answer from before, or the new one.</summary>
    public static CommandResult Get(Subject subject, string mode, Func<CommandResult> ask)
    {
        string path = Path.Combine(Folder, Key(subject, mode));
        if (File.Exists(path) && File.ReadAllText(path).Split('\0') is [string code, string output, string errors]) return new CommandResult(int.Parse(code), output, errors);
        CommandResult answer = ask();
        string written = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(written, $"{answer.ExitCode}\0{answer.Output}\0{answer.Errors}");
        File.Move(written, path, overwrite: true);
        return answer;
    }

    private static string Key(Subject subject, string mode)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Asker.Value);
        hash.AppendData(Encoding.UTF8.GetBytes($"{mode}\n{subject.File}\n{subject.Node}\n{HostNeeds.Of(subject)}\n"));
        hash.AppendData(subject.Content);
        foreach ((string path, byte[] content) in subject.Included)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{path}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
