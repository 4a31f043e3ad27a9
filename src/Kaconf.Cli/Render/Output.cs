using System;
using System.IO;
using System.Text;

namespace Kaconf.Cli.Render;

/// <summary>Where a report goes, as UTF-8 and in large pieces: a file of noise may have very many faults.</summary>
internal sealed class Output : IDisposable
{
    private Output(Stream stream)
    {
        Stream = stream;
        Writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
    }

    /// <summary>For text; what is written appears at the end.</summary>
    public TextWriter Writer { get; }

    /// <summary>For those who make bytes themselves.</summary>
    public Stream Stream { get; }

    /// <summary>Standard output.</summary>
    public static Output Standard() => new(Console.OpenStandardOutput());

    /// <summary>A file, written anew.</summary>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static Output ToFile(string path)
    {
        try
        {
            return new Output(File.Create(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"cannot write {path}: {failure.Message}", "name a file in a folder that is there and that you may write");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        Stream.Dispose();
    }
}
